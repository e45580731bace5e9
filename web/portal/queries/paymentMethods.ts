import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@shared/api/client';

/** The cards of a customer. */
export const paymentMethodsQuery = (customer: string) =>
  queryOptions({
    queryKey: ['payment-methods', customer],
    queryFn: async () => {
      const page = await body(
        api.GET('/v1/customers/{customer}/payment-methods', { params: { path: { customer } } }),
      );
      return page.data;
    },
  });
