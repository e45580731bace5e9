import createClient from 'openapi-fetch';
import { ApiProblem, toProblem } from './problem';
import type { paths } from './schema';
import type { Confirmation, Money, Problem, Quote, QuoteRequest, RequestedQuote } from './types';

let csrfToken = '';

/** Remembered from the session; sent with every change. */
export function rememberCsrfToken(token: string): void {
  csrfToken = token;
}

export const api = createClient<paths>({
  baseUrl: globalThis.location.origin,
  fetch: (request) => globalThis.fetch(request),
});

api.use({
  onRequest({ request }) {
    if (request.method !== 'GET') {
      request.headers.set('X-CSRF-Token', csrfToken);
      if (!request.headers.has('Idempotency-Key')) {
        request.headers.set('Idempotency-Key', crypto.randomUUID());
      }
    }
    return request;
  },
});

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of a successful answer; anything else is thrown as `ApiProblem`. */
export async function body<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok || data === undefined) {
    throw new ApiProblem(toProblem(error, response));
  }
  return data;
}

/** For answers without a body. */
export async function done(call: Promise<Answer<unknown>>): Promise<void> {
  const { error, response } = await call;
  if (!response.ok) {
    throw new ApiProblem(toProblem(error, response));
  }
}

/** Has the browser save a file that the server sends as one; a refusal is thrown as `ApiProblem`. */
export async function download(path: string): Promise<void> {
  const response = await globalThis.fetch(path);
  if (!response.ok) {
    throw new ApiProblem(toProblem(await response.json().catch(() => undefined), response));
  }
  globalThis.location.assign(path);
}

/** A request with one field that says what is wanted: the type of the one of ten that it is. */
export function quoteRequest(wanted: RequestedQuote): QuoteRequest {
  return wanted as QuoteRequest;
}

/** What became of a confirmation. In every case but `changed` nothing has changed. */
export type Outcome =
  | { readonly kind: 'changed'; readonly confirmation: Confirmation }
  | { readonly kind: 'checking'; /** Where the bank wants to see the customer. */ readonly url?: string }
  | { readonly kind: 'declined'; readonly code: string }
  | { readonly kind: 'stale'; readonly fresh: Quote };

export async function confirmQuote(quote: string, key: string): Promise<Outcome> {
  const { data, error, response } = await api.POST('/v1/quotes/{quote}/confirm', {
    params: { path: { quote }, header: { 'Idempotency-Key': key } },
  });
  if (response.status === 202) {
    const url = data !== undefined && 'action' in data ? data.action?.url : undefined;
    return url === undefined ? { kind: 'checking' } : { kind: 'checking', url };
  }
  if (data !== undefined && 'outcome' in data) {
    return { kind: 'changed', confirmation: data };
  }
  const problem = toProblem(error, response);
  if (problem.code === 'payment_failed') {
    return { kind: 'declined', code: declineCode(problem) };
  }
  if (problem.code === 'stale_quote' && 'quote' in problem) {
    return { kind: 'stale', fresh: problem.quote as Quote };
  }
  throw new ApiProblem(problem);
}

function declineCode(problem: Problem): string {
  return 'decline_code' in problem && typeof problem.decline_code === 'string' ? problem.decline_code : '';
}

/** `Intl` reads decimal strings exactly; its types want to see that they are numbers. */
export function decimal(money: Money): `${number}` {
  return money.amount as `${number}`;
}

/** By which somebody who has the link to a document is known. */
export function held(token: string): Readonly<Record<string, string>> {
  return { Authorization: `Bearer ${token}` };
}

/** Has the browser save a file that is only sent to whoever has the link; a refusal is thrown as `ApiProblem`. */
export async function saveHeld(path: string, token: string, name: string): Promise<void> {
  const response = await globalThis.fetch(path, { headers: held(token) });
  if (!response.ok) {
    throw new ApiProblem(toProblem(await response.json().catch(() => undefined), response));
  }
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
