import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@shared/api/client';

export const documentQuery = (document: string) =>
  queryOptions({
    queryKey: ['document', document],
    queryFn: () => body(api.GET('/v1/documents/{document}', { params: { path: { document } } })),
  });
