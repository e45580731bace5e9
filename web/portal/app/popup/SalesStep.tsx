import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SalesRequest } from '@shared/api/types';
import { offersQuery } from '@portal/features/offers';
import { SalesForm, SalesSent } from '@portal/features/sales';
import { Stack } from '@shared/ui/Layout';
import { Loaded } from '@portal/parts/Loaded';
import { GONE } from '@portal/words/sales';
import type { Step, StepProps } from './steps';

interface SalesStepProps extends StepProps {
  readonly step: Extract<Step, { at: 'sales' }>;
}

export function SalesStep({ session, go, step }: SalesStepProps) {
  const [sent, setSent] = useState<SalesRequest>();
  const query = useQuery(offersQuery(step.subscription));
  return (
    <Loaded query={query} heights={[320]}>
      {(offers) => {
        const offer = offers.plans.find((one) => one.plan.key === step.plan)?.plan;
        if (offer === undefined) {
          return <p>{GONE}</p>;
        }
        return (
          <Stack>
            {sent === undefined ? (
              <SalesForm
                session={session}
                plan={offer}
                subscription={step.subscription}
                onSent={setSent}
                onBack={() => go({ at: 'plan', subscription: step.subscription })}
              />
            ) : (
              <SalesSent
                request={sent}
                onDone={() => go({ at: 'details', subscription: step.subscription })}
              />
            )}
          </Stack>
        );
      }}
    </Loaded>
  );
}
