import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@shared/api/client';
import type { Money, Owed } from '@shared/api/types';

/** What a customer owes, an entry a currency. */
export const owedQuery = (customer: string) =>
  queryOptions({
    queryKey: ['owed', customer],
    queryFn: async (): Promise<readonly Owed[]> => {
      const page = await body(api.GET('/v1/customers/{customer}/owed', { params: { path: { customer } } }));
      return page.data;
    },
  });

/** Pays all that is open in a currency, if it is still what was shown. */
export function payOwed(customer: string, { currency, amount }: Money) {
  return body(
    api.POST('/v1/customers/{customer}/owed/pay', {
      params: { path: { customer } },
      body: { currency, amount },
    }),
  );
}

/** Pays what is open of a document, if it is still what was shown. */
export function payDocument(document: string, { amount }: Money) {
  return body(api.POST('/v1/documents/{document}/pay', { params: { path: { document } }, body: { amount } }));
}
