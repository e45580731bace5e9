import { expect } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import {
  type Api,
  body,
  type Confirmation,
  type Document,
  type Interval,
  type Quote,
  type QuoteRequest,
  type RequestedQuote,
  type Role,
  type SalesRequest,
  type Subscription,
} from './api.ts';
import type { Card } from './merchant.ts';

type Verb = Omit<RequestedQuote, 'customer' | 'subscription'>;

/** A customer, seen through the merchant's key. */
export class Organization {
  constructor(
    readonly api: Api,
    readonly id: string,
    readonly name: string,
  ) {}

  async addCard(token: Card): Promise<void> {
    await body(
      this.api.POST('/v1/customers/{customer}/payment-methods', {
        ...this.inPath,
        body: { token, make_default: true },
      }),
    );
  }

  /** A link that signs a new member in, once. */
  async linkFor(role: Role): Promise<string> {
    const member = await body(
      this.api.POST('/v1/customers/{customer}/members', {
        ...this.inPath,
        body: { name: `Robin ${role}`, email: `${role}-${randomUUID()}@tester.example`, role },
      }),
    );
    const session = await body(
      this.api.POST('/v1/portal-sessions', { body: { customer: this.id, member: member.id } }),
    );
    return session.url;
  }

  /** Subscribes as the merchant and answers with the new subscription. */
  async subscribe(plan: string, interval: Interval = 'month'): Promise<Subscription> {
    return (await this.make({ subscribe: { plan, interval } })).subscription;
  }

  /** Changes a subscription as somebody else would: at once and by the API. */
  async change(subscription: string, verb: Verb): Promise<Confirmation> {
    return this.make(verb, subscription);
  }

  quote(verb: Verb, subscription?: string): Promise<Quote> {
    const wanted: RequestedQuote = { customer: this.id, ...of(subscription), ...verb };
    return body(this.api.POST('/v1/quotes', { body: wanted as QuoteRequest }));
  }

  async subscription(id: string): Promise<Subscription> {
    return body(this.api.GET('/v1/subscriptions/{subscription}', { params: { path: { subscription: id } } }));
  }

  async subscriptions(): Promise<readonly Subscription[]> {
    return (await body(this.api.GET('/v1/customers/{customer}/subscriptions', this.inPath))).data;
  }

  /** Every document in full, newest first. */
  async documents(): Promise<readonly Document[]> {
    const page = await body(this.api.GET('/v1/customers/{customer}/documents', this.inPath));
    return Promise.all(page.data.map(({ id }) => this.document(id)));
  }

  async activity() {
    return (await body(this.api.GET('/v1/customers/{customer}/activity', this.inPath))).data;
  }

  async salesRequests(): Promise<readonly SalesRequest[]> {
    const query = { params: { query: { customer: this.id } } };
    return (await body(this.api.GET('/v1/sales-requests', query))).data;
  }

  /** Staff answers the request that waits with a plan that the customer can choose. */
  async offer(plan: string): Promise<SalesRequest> {
    const [request] = await this.salesRequests();
    return body(
      this.api.PATCH('/v1/sales-requests/{sales_request}', {
        params: { path: { sales_request: request!.id } },
        body: { offered_plan: plan, assignee: 'Sam' },
      }),
    );
  }

  /** All that billing knows of it: two equal answers mean that nothing has happened in between. */
  async everything() {
    const [customer, subscriptions, documents, activity] = await Promise.all([
      body(this.api.GET('/v1/customers/{customer}', this.inPath)),
      this.subscriptions(),
      this.documents(),
      this.activity(),
    ]);
    return { customer, subscriptions, documents, activity };
  }

  /** What a document asks for is collected in the background; no time passing is a way not to wait for it. */
  settled(): Promise<void> {
    return expect(async () => {
      await body(this.api.POST('/v1/clock/advance', { body: { by: 'PT0S' } }));
      const documents = await this.documents();
      expect(
        documents.filter(({ status, payments }) => status === 'issued' && payments?.length === 0),
      ).toEqual([]);
    }).toPass({ timeout: 10_000, intervals: [200] });
  }

  private async make(verb: Verb, subscription?: string): Promise<Confirmation> {
    const confirmation = await this.confirm(verb, subscription);
    await this.settled();
    return confirmation;
  }

  /** Quotes and confirms; what it bills may still be open. */
  async confirm(verb: Verb, subscription?: string): Promise<Confirmation> {
    const quote = await this.quote(verb, subscription);
    const confirmation = await body(
      this.api.POST('/v1/quotes/{quote}/confirm', {
        params: { path: { quote: quote.id }, header: { 'Idempotency-Key': randomUUID() } },
      }),
    );
    if (!('outcome' in confirmation)) {
      throw new Error(`the bank did not answer to ${JSON.stringify(verb)}`);
    }
    return confirmation;
  }

  document(id: string): Promise<Document> {
    return body(this.api.GET('/v1/documents/{document}', { params: { path: { document: id } } }));
  }

  private get inPath() {
    return { params: { path: { customer: this.id } } };
  }
}

function of(subscription: string | undefined): { readonly subscription?: string } {
  return subscription === undefined ? {} : { subscription };
}
