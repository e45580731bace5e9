import { randomUUID } from 'node:crypto';
import { type Api, apiWithKey, body } from './api.ts';
import { type MerchantName, theHouse } from './house.ts';
import { Organization } from './organization.ts';

/** The sandbox's cards, by what they do. */
export type Card = 'tok_success' | 'tok_approval' | 'tok_approval_declined' | 'tok_decline' | 'tok_hang';

interface Wanted {
  readonly name?: string;
  /** `none` for an organization that has never paid: neither card nor billing details. */
  readonly card?: Card | 'none';
  /** The merchant's own id of it, which a plan that is made for it names. */
  readonly externalId?: string;
}

/** A merchant's back end. */
export class Merchant {
  constructor(
    readonly name: string,
    readonly api: Api,
  ) {}

  static called(name: MerchantName): Merchant {
    const { address, keys } = theHouse();
    return new Merchant(name, apiWithKey(address, keys[name]));
  }

  /** A new organization, ready to pay unless said otherwise. */
  async organization(wanted: Wanted = {}): Promise<Organization> {
    const { name = `Tester ${randomUUID().slice(0, 8)}`, card = 'tok_success', externalId } = wanted;
    const customer = await body(
      this.api.POST('/v1/customers', {
        body: {
          name,
          email: 'billing@tester.example',
          ...(externalId === undefined ? {} : { external_id: externalId }),
          ...(card === 'none' ? {} : { billing_details: detailsOf(name) }),
        },
      }),
    );
    const organization = new Organization(this.api, customer.id, name);
    if (card !== 'none') {
      await organization.addCard(card);
    }
    return organization;
  }

  /** Lets time pass for every customer of this merchant. */
  async advance(by: string): Promise<void> {
    await this.arrive(await body(this.api.POST('/v1/clock/advance', { body: { by } })));
  }

  async advanceTo(to: string): Promise<void> {
    await this.arrive(await body(this.api.POST('/v1/clock/advance', { body: { to } })));
  }

  /** Waits for a clock that goes on in the background. */
  private async arrive(clock: { readonly advancing?: unknown }): Promise<void> {
    if (clock.advancing !== undefined) {
      await this.arrive(await body(this.api.GET('/v1/clock')));
    }
  }

  /** Publishes a catalogue with one more plan, made by sales for one customer; answers with its key. */
  async publishCustomPlan(key: string, name: string): Promise<string> {
    return this.publishPlan(key, {
      name,
      family: 'konnect',
      rank: 20,
      contact_sales: true,
      hidden: true,
      prices: { month: 900 },
      pay: 'in_arrears',
    });
  }

  /** Publishes a catalogue with one more plan; answers with its key. */
  async publishPlan(key: string, plan: object): Promise<string> {
    const { content } = await body(this.api.GET('/v1/catalog'));
    await this.publish({ ...content, plans: { ...Object(content['plans']), [key]: plan } });
    return key;
  }

  /** Publishes a catalogue, as it stands in a file. */
  async publish(catalogue: object): Promise<void> {
    await body(
      this.api.POST('/v1/catalog', {
        body: JSON.stringify(catalogue),
        bodySerializer: String,
        headers: { 'Content-Type': 'application/json' },
      }),
    );
  }

  async today(): Promise<string> {
    return (await body(this.api.GET('/v1/clock'))).today;
  }
}

function detailsOf(name: string) {
  return {
    name: `${name} Inc.`,
    address: { line1: '1 Test Lane', city: 'Boston', postal_code: '02110', country: 'US' },
  };
}
