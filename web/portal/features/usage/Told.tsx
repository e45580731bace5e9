import type { Usage } from '@shared/api/types';
import { Notice } from '@shared/ui/Notice';

type Alert = Usage['alerts'][number];

/** What the customer has been told in the running period: the gravest above all, the others under it. */
export function Told({ usage }: { readonly usage: Usage }) {
  const [first, ...others] = [...usage.alerts].sort((one, other) => rank(other) - rank(one));
  if (first === undefined || !usage.running) {
    return null;
  }
  return (
    <Notice tone="warning" title={first.text}>
      {others.map((alert) => (
        <p key={alert.id}>{alert.text}</p>
      ))}
      <p>{consequence(usage, first)}</p>
    </Notice>
  );
}

/** The budget before what is included, all of it before most of it. */
function rank({ about, percent }: Alert): number {
  return percent + (about === 'budget' ? 1 : 0);
}

function consequence({ rule }: Usage, { about, percent }: Alert): string {
  if (percent === 100 && rule.stop === about) {
    return about === 'budget'
      ? 'Usage is stopped until the next period, as you set it.'
      : 'Usage stops at the included amount, as you set it.';
  }
  return about === 'budget'
    ? 'Usage continues and is billed. The budget only sends alerts.'
    : 'Further usage is billed with your next invoice.';
}
