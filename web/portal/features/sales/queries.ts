import { api, body } from '@shared/api/client';
import type { SalesRequest, SalesRequestCreate } from '@shared/api/types';

export function requestSales(request: SalesRequestCreate): Promise<SalesRequest> {
  return body(api.POST('/v1/sales-requests', { body: request }));
}
