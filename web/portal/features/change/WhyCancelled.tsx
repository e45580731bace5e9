import type { Quote, Session } from '@shared/api/types';
import { later } from '@portal/parts/later';

const WhyForm = later(async () => (await import('./WhyForm')).WhyForm, [120], 'nothing');

interface WhyCancelledProps {
  readonly quote: Quote;
  readonly session: Session;
  /** The form is gone, and nothing stands in its place. */
  readonly onSkipped: () => void;
}

/** After a cancellation that leaves no plan: why, if somebody who may cancel likes to say so. */
export function WhyCancelled({ quote, session, onSkipped }: WhyCancelledProps) {
  const isCancelled = quote.verb === 'cancel' && quote.changes.plan === undefined;
  return isCancelled && quote.result !== undefined && session.permissions.change ? (
    <WhyForm quote={quote.id} onSkipped={onSkipped} />
  ) : null;
}
