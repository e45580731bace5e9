import type { Quote, Session } from '@shared/api/types';
import { later } from '@portal/parts/later';

const WhyForm = later(async () => (await import('./WhyForm')).WhyForm, [120]);

interface WhyCancelledProps {
  readonly quote: Quote;
  readonly session: Session;
}

/** After a cancellation: why, if somebody who may cancel likes to say so. */
export function WhyCancelled({ quote, session }: WhyCancelledProps) {
  return quote.verb === 'cancel' && quote.result !== undefined && session.permissions.change ? (
    <WhyForm quote={quote.id} />
  ) : null;
}
