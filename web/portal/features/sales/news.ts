import type { SalesRequest, Subscription } from '@shared/api/types';

/** The keys of the plans that are scheduled: what was agreed with sales may wait for its time. */
export function comingPlans(subscriptions: readonly Pick<Subscription, 'scheduled'>[]): readonly string[] {
  return subscriptions.flatMap(({ scheduled }) =>
    scheduled?.plan === undefined ? [] : [scheduled.plan.key],
  );
}

/**
 * Whether there is something to say of a request. One whose plan is scheduled is said with what is scheduled; one
 * that was closed before there was this notice is no news.
 */
export function isNews(
  { status, plan, offered_plan: offered, closed_at: closed }: SalesRequest,
  coming: readonly string[],
): boolean {
  return status === 'new' || status === 'contacted'
    ? !coming.includes(plan.key) && (offered === undefined || !coming.includes(offered.key))
    : closed !== undefined;
}
