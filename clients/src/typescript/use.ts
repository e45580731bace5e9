/** Compiled beside the generated client: the types say what a request must have, and what an answer is. */
import { Configuration, type Derivation, type Event, type QuoteRequest, QuotesApi, UsageApi } from '../../target/typescript';

const quotes = new QuotesApi(new Configuration({ basePath: 'http://localhost', accessToken: 'mk_test_key' }));
const usage = new UsageApi();

/** The total is text, to the cent: no number is made of it on the way. */
export async function priceOfPro(customer: string, subscription: string): Promise<string> {
  const request: QuoteRequest = { customer, subscription, change: { plan: 'pro' } };
  const quote = await quotes.createQuote({ quoteRequest: request });
  return quote.dueNow.amount;
}

// @ts-expect-error a change is of a subscription
export const incomplete: QuoteRequest = { customer: 'cus_1', change: { plan: 'pro' } };

export async function report(event: Event): Promise<void> {
  const { results } = await usage.recordEvents({ event: [event] });
  results.forEach(({ status }) => console.log(status));
}

export function days(derivation: Derivation): string {
  return derivation.kind === 'share' ? `${derivation.part} of ${derivation.whole}` : derivation.kind;
}
