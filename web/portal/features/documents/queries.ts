import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, body } from '@shared/api/client';

export const documentsQuery = (customer: string) =>
  infiniteQueryOptions({
    queryKey: ['documents', customer],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/v1/customers/{customer}/documents', {
          params: { path: { customer }, query: pageParam === '' ? {} : { cursor: pageParam } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor,
  });
