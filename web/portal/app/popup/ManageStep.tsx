import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Session } from '@shared/api/types';
import { DetailsFacts } from '@portal/features/details';
import { customerQuery } from '@portal/queries/customer';
import { SubscriptionCard } from '@portal/features/subscription';
import { subscriptionsQuery } from '@portal/queries/subscriptions';
import { Action } from '@shared/ui/Action';
import { Row, Stack } from '@shared/ui/Layout';
import { Loaded } from '@portal/parts/Loaded';
import { HelpLink } from '@portal/app/shared/HelpLink';
import { PastDue } from '@portal/app/shared/PastDue';
import { ACCOUNT_INFORMATION } from '@portal/words/account';
import { creditLink } from '@portal/words/credit';
import * as pages from '@portal/words/pages';
import { NO_SUBSCRIPTION, SEE_PLANS } from '@portal/words/subscriptions';
import { SalesState } from './SalesState';
import css from './steps.module.css';
import type { StepProps } from './steps';

/** Every subscription as a card, above the account. */
export function ManageStep({ session, go }: StepProps) {
  const query = useQuery(subscriptionsQuery(session.customer.id));
  return (
    <Stack>
      <PastDue session={session} />
      <SalesState session={session} go={go} />
      <Loaded query={query} heights={[112]}>
        {(subscriptions) =>
          subscriptions.length === 0 ? (
            <Stack>
              <p>{NO_SUBSCRIPTION}</p>
              {session.permissions.change ? (
                <Row>
                  <Action onClick={() => go({ at: 'start' })}>{SEE_PLANS}</Action>
                </Row>
              ) : null}
            </Stack>
          ) : (
            <ul className={css.cards}>
              {subscriptions.map((subscription) => (
                <li key={subscription.id}>
                  <SubscriptionCard
                    subscription={subscription}
                    onOpen={() => go({ at: 'details', subscription: subscription.id })}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <AccountInformation session={session} />
    </Stack>
  );
}

function AccountInformation({ session }: { readonly session: Session }) {
  const customer = useQuery(customerQuery(session.customer.id));
  return (
    <section className={css.account} aria-labelledby="account-information">
      <h3 id="account-information">{ACCOUNT_INFORMATION}</h3>
      <Loaded query={customer} heights={[72]}>
        {(known) => <DetailsFacts customer={known} />}
      </Loaded>
      <p className={css.links}>
        <Link href="/invoices">{pages.INVOICES}</Link>
        <Link href="/payment-methods">{pages.PAYMENT_METHODS}</Link>
        <Link href="/billing-details">{pages.BILLING_DETAILS}</Link>
        <Link href="/credit">{creditLink(customer.data?.credit_balance)}</Link>
        <HelpLink session={session} />
      </p>
    </section>
  );
}
