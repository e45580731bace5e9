import { useQuery } from '@tanstack/react-query';
import { customerOffersQuery, usualFirst } from '@portal/features/offers';
import { Loaded } from '@portal/parts/Loaded';
import { StartPlan } from '@portal/app/shared/StartPlan';
import { NO_PLANS } from '@portal/words/offers';
import { BySales } from './BySales';
import css from './steps.module.css';
import type { Step, StepProps } from './steps';

interface StartStepProps extends StepProps {
  readonly step: Extract<Step, { at: 'start' }>;
}

/** A first plan: frequency, tier and numbers, staged; `Review Your Plan` leads to the review. */
export function StartStep({ session, go, step }: StartStepProps) {
  const query = useQuery(customerOffersQuery(session.customer.id));
  return (
    <Loaded query={query} heights={[56, 56, 48]}>
      {(offers) => {
        const staged = step.staged ?? usualFirst(offers);
        const sales = (
          <BySales offers={offers} onAsk={(plan) => go({ at: 'sales', subscription: '', plan })} />
        );
        if (staged === undefined) {
          return offers.plans.some(({ action }) => action === 'contact_sales') ? sales : <p>{NO_PLANS}</p>;
        }
        return (
          <StartPlan
            session={session}
            offers={offers}
            staged={staged}
            choosing
            onStage={(next) => go({ at: 'start', staged: next }, true)}
            onQuoted={(quote) => go({ at: 'review', subscription: '', staged, quote: quote.id })}
            onDetails={() => go({ at: 'setup', subscription: '', staged })}
            bar={(button) => (
              <>
                {sales}
                <div className={css.bar}>{button}</div>
              </>
            )}
          />
        );
      }}
    </Loaded>
  );
}
