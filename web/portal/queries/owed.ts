import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@shared/api/client';
import type { Money, Owed, Payment } from '@shared/api/types';

/** What a customer owes, an entry a currency. */
export const owedQuery = (customer: string) =>
  queryOptions({
    queryKey: ['owed', customer],
    queryFn: async (): Promise<readonly Owed[]> => {
      const page = await body(api.GET('/v1/customers/{customer}/owed', { params: { path: { customer } } }));
      return page.data;
    },
  });

/** What became of paying. */
export interface Paid {
  /** In order: after one that was not paid, none was begun. */
  readonly payments: readonly Payment[];
  /** What is left of what was to be paid, where it was told. */
  readonly open?: Money;
}

/** Pays all that is open in a currency, if it is still what was shown. */
export function payOwed(customer: string, { currency, amount }: Money): Promise<Paid> {
  return body(
    api.POST('/v1/customers/{customer}/owed/pay', {
      params: { path: { customer } },
      body: { currency, amount },
    }),
  );
}

/** Pays what is open of a document, if it is still what was shown. */
export async function payDocument(document: string, { amount }: Money): Promise<Paid> {
  const payment = await body(
    api.POST('/v1/documents/{document}/pay', { params: { path: { document } }, body: { amount } }),
  );
  return { payments: [payment] };
}
