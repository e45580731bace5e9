import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@shared/api/client';
import type { SalesRequest, SalesRequestCreate } from '@shared/api/types';

/** The newest request of the organization, if it made any. */
export const latestRequestQuery = (customer: string) =>
  queryOptions({
    queryKey: ['sales', customer],
    queryFn: async () => {
      const page = await body(api.GET('/v1/sales-requests', { params: { query: { limit: 1 } } }));
      return page.data[0] ?? null;
    },
  });

export function requestSales(request: SalesRequestCreate): Promise<SalesRequest> {
  return body(api.POST('/v1/sales-requests', { body: request }));
}
