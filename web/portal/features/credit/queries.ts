import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, body } from '@shared/api/client';

export const creditsQuery = (customer: string) =>
  infiniteQueryOptions({
    queryKey: ['credits', customer],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/v1/customers/{customer}/credits', {
          params: { path: { customer }, query: pageParam === '' ? {} : { cursor: pageParam } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor,
  });
