import { useQuery } from '@tanstack/react-query';
import type { Subscription } from '@shared/api/types';
import { PlanHead } from '@portal/features/subscription';
import { paymentMethodsQuery } from '@portal/features/payment';
import { Action } from '@shared/ui/Action';
import { Card, Facts } from '@shared/ui/Card';
import { Row, Stack } from '@shared/ui/Layout';
import { Status } from '@shared/ui/Status';
import { Loaded } from '@portal/parts/Loaded';
import { NextBilling } from '@portal/parts/NextBilling';
import { subscriptionsQuery } from '@portal/queries/subscriptions';
import * as pages from '@portal/words/pages';
import { methodWords, PAYMENT_METHOD } from '@portal/words/paying';
import { NEXT_INVOICE } from '@portal/words/review';
import { SCHEDULED, scheduledTitle } from '@portal/words/scheduled';
import { NO_SUBSCRIPTION, SEE_PLANS, statusOf } from '@portal/words/subscriptions';
import type { StepProps } from './steps';

/** What a visitor comes for: the plan, what the next invoice comes to, and what pays it. */
export function BillingSummary({ session, go }: StepProps) {
  const query = useQuery(subscriptionsQuery(session.customer.id));
  const { data: methods } = useQuery(paymentMethodsQuery(session.customer.id));
  const chosen = methods?.find((method) => method.default);
  return (
    <Card title={pages.BILLING}>
      <Loaded query={query} heights={[56, 56, 40]}>
        {(subscriptions) => (
          <Stack gap={24}>
            {subscriptions.length === 0 ? <p>{NO_SUBSCRIPTION}</p> : null}
            {subscriptions.map((subscription) => (
              <Summary
                key={subscription.id}
                subscription={subscription}
                method={methods === undefined ? '' : methodWords(chosen)}
              />
            ))}
            <Row>
              {subscriptions.length > 0 ? (
                <Action onClick={() => go({ at: 'manage' })}>{pages.STEPS.manage}</Action>
              ) : session.permissions.change ? (
                <Action onClick={() => go({ at: 'start' })}>{SEE_PLANS}</Action>
              ) : null}
            </Row>
          </Stack>
        )}
      </Loaded>
    </Card>
  );
}

interface SummaryProps {
  readonly subscription: Subscription;
  readonly method: string;
}

function Summary({ subscription, method }: SummaryProps) {
  return (
    <Stack gap={12}>
      <PlanHead subscription={subscription}>
        <Status {...statusOf(subscription)} />
      </PlanHead>
      <Facts
        facts={[
          { name: SCHEDULED, value: scheduledTitle(subscription) },
          { name: NEXT_INVOICE, value: <NextBilling subscription={subscription} /> },
          { name: PAYMENT_METHOD, value: method },
        ]}
      />
    </Stack>
  );
}
