import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, body } from '@shared/api/client';

export const mailsQuery = (customer: string) =>
  infiniteQueryOptions({
    queryKey: ['mails', customer],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/v1/customers/{customer}/mails', {
          params: { path: { customer }, query: pageParam === '' ? {} : { cursor: pageParam } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor,
    // Mails are made a moment after what they tell of.
    refetchInterval: 2000,
  });

export const mailQuery = (mail: string) =>
  queryOptions({
    queryKey: ['mail', mail],
    queryFn: () => body(api.GET('/v1/mails/{mail}', { params: { path: { mail } } })),
  });
