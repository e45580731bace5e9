import { useQuery } from '@tanstack/react-query';
import type { RequestedQuote, Session } from '@shared/api/types';
import { quoteQuery, useQuote } from '@portal/features/change';
import { changeRequest, firstRequest, unchanged } from '@portal/features/offers';
import { subscriptionQuery } from '@portal/queries/subscriptions';
import { Stack } from '@shared/ui/Layout';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { BillingSetup } from '@portal/app/shared/BillingSetup';
import { stagedOf, type Step, type StepProps } from './steps';

interface SetupStepProps extends StepProps {
  readonly step: Extract<Step, { at: 'setup' }>;
}

/** Billing details, then back to the review with a fresh quote. */
export function SetupStep({ session, go, step }: SetupStepProps) {
  const request = useRequest(session, step);
  const asking = useQuote((quote) =>
    go({ at: 'review', subscription: step.subscription, quote: quote.id, ...stagedOf(step) }),
  );
  return (
    <Stack>
      <BillingSetup
        session={session}
        anotherCard={step.declined !== undefined}
        busy={asking.isPending || request === undefined}
        onReady={() => {
          if (request !== undefined) {
            asking.mutate(request);
          }
        }}
      />
      {asking.isError ? <ProblemNotice error={asking.error} /> : null}
    </Stack>
  );
}

function useRequest(
  session: Session,
  { subscription, staged, declined }: SetupStepProps['step'],
): RequestedQuote | undefined {
  const known = useQuery({ ...subscriptionQuery(subscription), enabled: subscription !== '' });
  const quote = useQuery({ ...quoteQuery(declined ?? ''), enabled: declined !== undefined });
  if (declined !== undefined) {
    return quote.data?.request;
  }
  if (subscription === '') {
    return staged === undefined ? undefined : firstRequest(session.customer.id, staged);
  }
  return known.data === undefined ? undefined : changeRequest(staged ?? unchanged(known.data), known.data);
}
