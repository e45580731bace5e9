import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SalesRequest } from '@shared/api/types';
import { customerOffersQuery, offersQuery } from '@portal/features/offers';
import { SalesForm, SalesSent } from '@portal/features/sales';
import { Stack } from '@shared/ui/Layout';
import { Loaded } from '@portal/parts/Loaded';
import { GONE } from '@portal/words/offers';
import { before, type Step, type StepProps } from './steps';

interface SalesStepProps extends StepProps {
  readonly step: Extract<Step, { at: 'sales' }>;
}

export function SalesStep({ session, go, step }: SalesStepProps) {
  const [sent, setSent] = useState<SalesRequest>();
  const { subscription } = step;
  const isFirst = subscription === '';
  const query = useQuery(isFirst ? customerOffersQuery(session.customer.id) : offersQuery(subscription));
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
                {...(isFirst ? {} : { subscription })}
                onSent={setSent}
                onBack={() => go(before(step))}
              />
            ) : (
              <SalesSent
                request={sent}
                onDone={() => go(isFirst ? { at: 'manage' } : { at: 'details', subscription })}
              />
            )}
          </Stack>
        );
      }}
    </Loaded>
  );
}
