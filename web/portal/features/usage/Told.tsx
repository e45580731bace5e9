import type { Usage } from '@shared/api/types';
import { Notice } from '@shared/ui/Notice';
import { alertWords, consequence } from '@portal/words/spending';

type Alert = Usage['alerts'][number];

/** What the customer has been told in the running period: the gravest above all, the others under it. */
export function Told({ usage }: { readonly usage: Usage }) {
  const [first, ...others] = [...usage.alerts].sort((one, other) => rank(other) - rank(one));
  if (first === undefined || !usage.running) {
    return null;
  }
  return (
    <Notice tone="warning" title={alertWords(first, usage)}>
      {others.map((alert) => (
        <p key={alert.id}>{alertWords(alert, usage)}</p>
      ))}
      <p>{consequence(usage, first)}</p>
    </Notice>
  );
}

/** The budget before what is included, all of it before most of it. */
function rank({ about, percent }: Alert): number {
  return percent + (about === 'budget' ? 1 : 0);
}
