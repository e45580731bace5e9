import { useQuery } from '@tanstack/react-query';
import { Notice } from '@shared/ui/Notice';
import { OVER_LIMITS, OVER_LIMITS_REMEDY, overWords } from '@portal/words/subscriptions';
import { entitlementsQuery } from './queries';

/** Limits that are exceeded, as after a change to a smaller plan. Nothing while there are none. */
export function OverLimits({ customer }: { readonly customer: string }) {
  const { data } = useQuery(entitlementsQuery(customer));
  if (data === undefined || data.over.length === 0) {
    return null;
  }
  return (
    <Notice tone="warning" title={OVER_LIMITS}>
      {data.over.map((one) => (
        <p key={one.feature}>{overWords(one)}</p>
      ))}
      <p>{OVER_LIMITS_REMEDY}</p>
    </Notice>
  );
}
