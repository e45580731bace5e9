import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@shared/api/client';

/** Whether usage of the running period is charged for. */
export const chargesUsageQuery = (subscription: string) =>
  queryOptions({
    queryKey: ['usage', subscription, 'charged'],
    queryFn: async () => {
      const { charges, trial } = await body(
        api.GET('/v1/subscriptions/{subscription}/usage', { params: { path: { subscription }, query: {} } }),
      );
      return charges.length > 0 && !trial;
    },
  });
