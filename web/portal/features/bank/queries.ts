import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@shared/api/client';
import type { SandboxPayment } from '@shared/api/types';

/** A payment that its payer is to approve, as its link names it. */
export interface Asked {
  readonly payment: string;
  readonly tenant: string;
}

export const askedQuery = ({ payment, tenant }: Asked) =>
  queryOptions({
    queryKey: ['bank', payment],
    queryFn: () =>
      body(api.GET('/v1/sandbox/payments/{payment}', { params: { path: { payment }, query: { tenant } } })),
  });

export function answer({ payment, tenant }: Asked, approve: boolean): Promise<SandboxPayment> {
  return body(
    api.POST('/v1/sandbox/payments/{payment}', {
      params: { path: { payment }, query: { tenant } },
      body: { approve },
    }),
  );
}
