import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@shared/api/client';
import type { Activity, Clock } from '@shared/api/types';

export const clockQuery = queryOptions({
  queryKey: ['clock'],
  queryFn: () => body(api.GET('/v1/clock')),
});

export type Advance = { readonly by: string } | { readonly to: string };

/** Time that has passed, and what happened to the customer in it, oldest first. */
export interface Passed {
  readonly from: string;
  readonly to: string;
  readonly happened: readonly Activity[];
}

/** Lets time pass, then tells what came of it: what is in the customer's record now and was not before. */
export async function advanceClock(customer: string, advance: Advance): Promise<Passed> {
  const before = await Promise.all([body(api.GET('/v1/clock')), activities(customer)]);
  const now = await arrived(await body(api.POST('/v1/clock/advance', { body: advance })));
  const known = new Set(before[1].map(keyOf));
  const happened = (await activities(customer)).filter((activity) => !known.has(keyOf(activity)));
  return { from: before[0].today, to: now.today, happened: happened.toReversed() };
}

/** The clock once it is where it was to go: what takes long goes on in the background. */
async function arrived(clock: Clock): Promise<Clock> {
  if (clock.advancing === undefined) {
    return clock;
  }
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return arrived(await body(api.GET('/v1/clock')));
}

async function activities(customer: string): Promise<readonly Activity[]> {
  const page = await body(
    api.GET('/v1/customers/{customer}/activity', { params: { path: { customer }, query: { limit: 100 } } }),
  );
  return page.data;
}

function keyOf({ at, text, document }: Activity): string {
  return `${at} ${text} ${document ?? ''}`;
}
