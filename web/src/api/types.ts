import type { components } from './schema';

type Schemas = components['schemas'];

export type Actions = Schemas['Actions'];
export type Activity = Schemas['Activity'];
export type AddonOffer = Schemas['AddonOffer'];
export type Bill = Schemas['Bill'];
export type BillingDetails = Schemas['BillingDetails'];
export type Clock = Schemas['Clock'];
export type Confirmation = Schemas['Confirmation'];
export type Customer = Schemas['Customer'];
export type Derivation = Schemas['Derivation'];
export type Difference = Schemas['Difference'];
export type Document = Schemas['Document'];
export type DocumentSummary = Schemas['DocumentSummary'];
export type Entitlements = Schemas['Entitlements'];
export type Interval = Schemas['Interval'];
export type Line = Schemas['Line'];
export type MeteredCharge = Schemas['MeteredCharge'];
/** An exact decimal in major units, as the server sends it. The browser shows money; it never computes it. */
export type Money = Schemas['Money'];
export type Offers = Schemas['Offers'];
export type PaymentMethod = Schemas['PaymentMethod'];
export type PlanOffer = Schemas['PlanOffer'];
export type PriceOffer = Schemas['PriceOffer'];
export type Problem = Schemas['Problem'];
export type Quote = Schemas['Quote'];
export type QuoteChanges = Schemas['QuoteChanges'];
export type QuoteRequest = Schemas['QuoteRequest'];
export type SalesRequest = Schemas['SalesRequest'];
export type SalesRequestCreate = Schemas['SalesRequestCreate'];
export type Scheduled = Schemas['Scheduled'];
export type Session = Schemas['Session'];
export type Subscription = Schemas['Subscription'];
export type SubscriptionAddon = Schemas['SubscriptionAddon'];
export type TestCard = Schemas['TestCard'];
export type UpcomingInvoice = Schemas['UpcomingInvoice'];
export type Usage = Schemas['Usage'];
