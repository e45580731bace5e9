import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api, body } from '@shared/api/client';

/** Which documents the server is to find; nothing of what is empty. */
export interface Wanted {
  readonly status?: 'issued' | 'paid';
  readonly year: string;
  readonly number: string;
}

export const ALL: Wanted = { year: '', number: '' };

/** In the history entry of the document that one is led to after a payment of it was given up: its title takes the focus. */
export const GIVEN_UP = 'given-up';

export const documentsQuery = (customer: string, wanted: Wanted = ALL) =>
  infiniteQueryOptions({
    queryKey: ['documents', customer, wanted],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/v1/customers/{customer}/documents', {
          params: {
            path: { customer },
            query: {
              ...(pageParam === '' ? {} : { cursor: pageParam }),
              ...(wanted.status === undefined ? {} : { status: wanted.status }),
              ...(wanted.year === '' ? {} : { year: Number(wanted.year) }),
              ...(wanted.number === '' ? {} : { number: wanted.number }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor,
    placeholderData: keepPreviousData,
  });
