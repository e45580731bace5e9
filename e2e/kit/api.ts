import createClient, { type Client } from 'openapi-fetch';
import { randomUUID } from 'node:crypto';
import type { components, paths } from './schema';

type Schemas = components['schemas'];

export type Bill = Schemas['Bill'];
export type Confirmation = Schemas['Confirmation'];
export type Document = Schemas['Document'];
export type Interval = Schemas['Interval'];
export type Money = Schemas['Money'];
export type Quote = Schemas['Quote'];
export type QuoteRequest = Schemas['QuoteRequest'];
export type RequestedQuote = Schemas['RequestedQuote'];
export type Role = Schemas['Role'];
export type SalesRequest = Schemas['SalesRequest'];
export type Subscription = Schemas['Subscription'];

export type Api = Client<paths>;

/** The HTTP API as a merchant's back end calls it. */
export function apiWithKey(address: string, key: string): Api {
  const api = createClient<paths>({ baseUrl: address, headers: { Authorization: `Bearer ${key}` } });
  api.use({
    onRequest({ request }) {
      if (request.method !== 'GET' && !request.headers.has('Idempotency-Key')) {
        request.headers.set('Idempotency-Key', randomUUID());
      }
      return request;
    },
  });
  return api;
}

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of a good answer; any other fails the test with what the server said. */
export async function body<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok || data === undefined) {
    throw new Error(`${response.status} ${response.url}: ${JSON.stringify(error)}`);
  }
  return data;
}

/** The stable code of a refusal; a good answer fails the test. */
export async function refusalOf(
  call: Promise<Answer<unknown>>,
): Promise<{ status: number; code: string; detail: string }> {
  const { error, response } = await call;
  if (response.ok) {
    throw new Error(`${response.url} was not refused`);
  }
  const { code, detail = '' } = error as Schemas['Problem'];
  return { status: response.status, code, detail };
}
