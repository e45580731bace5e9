import { queryOptions } from '@tanstack/react-query';
import { api, body } from '../../api/client';
import type { Clock } from '../../api/types';

export const clockQuery = queryOptions({
  queryKey: ['clock'],
  queryFn: () => body(api.GET('/v1/clock')),
});

export type Advance = { readonly by: string } | { readonly to: string };

export function advanceClock(advance: Advance): Promise<Clock> {
  return body(api.POST('/v1/clock/advance', { body: advance }));
}
