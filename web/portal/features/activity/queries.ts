import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@shared/api/client';

export const activityQuery = (customer: string) =>
  queryOptions({
    queryKey: ['activity', customer],
    queryFn: async () => {
      const page = await body(
        api.GET('/v1/customers/{customer}/activity', { params: { path: { customer } } }),
      );
      return page.data;
    },
  });
