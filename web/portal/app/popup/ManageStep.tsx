import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Session } from '@shared/api/types';
import { customerQuery, DetailsFacts } from '@portal/features/details';
import { SubscriptionCard, subscriptionsQuery } from '@portal/features/subscription';
import { Stack } from '@shared/ui/Card';
import { Loaded } from '@portal/parts/Loaded';
import { HelpLink } from '@portal/app/shared/HelpLink';
import { PastDue } from '@portal/app/shared/PastDue';
import css from './steps.module.css';
import type { StepProps } from './steps';

/** Every subscription as a card, above the account. */
export function ManageStep({ session, go }: StepProps) {
  const query = useQuery(subscriptionsQuery(session.customer.id));
  return (
    <Stack>
      <PastDue session={session} />
      <Loaded query={query} heights={[112]}>
        {(subscriptions) =>
          subscriptions.length === 0 ? (
            <p>You have no subscription yet.</p>
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
      <h3 id="account-information">Account Information</h3>
      <Loaded query={customer} heights={[72]}>
        {(known) => <DetailsFacts customer={known} />}
      </Loaded>
      <p className={css.links}>
        <Link href="/invoices">Invoices</Link>
        <Link href="/payment-methods">Payment methods</Link>
        <Link href="/billing-details">Billing details</Link>
        <HelpLink session={session} />
      </p>
    </section>
  );
}
