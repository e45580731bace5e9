import { Link } from 'wouter';
import type { Quote } from '@shared/api/types';
import { Notice } from '@shared/ui/Notice';
import * as words from '@portal/words/review';

/** What is used already and will be more than there may be. It keeps nobody from going on. */
export function BrokenLimits({ quote }: { readonly quote: Quote }) {
  const { over = [] } = quote.changes;
  if (over.length === 0) {
    return null;
  }
  return (
    <Notice
      tone="warning"
      title={words.OVER_THE_LIMITS}
      action={<Link href="/usage">{words.SEE_WHAT_YOU_USE}</Link>}
    >
      {over.map((one) => (
        <p key={one.feature}>{words.overLimit(one, words.planAfter(quote))}</p>
      ))}
      <p>{words.WHAT_THEN}</p>
    </Notice>
  );
}
