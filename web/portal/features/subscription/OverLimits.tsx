import { useQuery } from '@tanstack/react-query';
import { Notice } from '@shared/ui/Notice';
import { formatNumber } from '@shared/words/numbers';
import { entitlementsQuery } from './queries';

/** Limits that are exceeded, as after a change to a smaller plan. Nothing while there are none. */
export function OverLimits({ customer }: { readonly customer: string }) {
  const { data } = useQuery(entitlementsQuery(customer));
  if (data === undefined || data.over.length === 0) {
    return null;
  }
  return (
    <Notice tone="warning" title="You use more than your plan allows">
      {data.over.map((one) => (
        <p key={one.feature}>
          {one.name}: {formatNumber(one.used)} in use, {formatNumber(one.limit)} allowed.
        </p>
      ))}
      <p>You keep what you have. To add more, reduce your usage or switch to a larger plan.</p>
    </Notice>
  );
}
