import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { Session } from '@shared/api/types';
import { ActivityList } from '@portal/features/activity';
import { CreditList } from '@portal/features/credit';
import { DetailsCard } from '@portal/features/details';
import { DocumentList, DocumentPaper } from '@portal/features/documents';
import { HelpArticle } from '@portal/features/help';
import { customerOffersQuery } from '@portal/features/offers';
import { MailList, MailPaper } from '@portal/features/mails';
import { People } from '@portal/features/people';
import { PaymentMethods } from '@portal/features/payment';
import { Sessions } from '@portal/features/sessions';
import { UpcomingRows } from '@portal/features/subscription';
import { Stack } from '@shared/ui/Layout';
import { Page } from '@portal/app/frame/Page';
import { anotherCardIsWanted, wasCardAdded } from '@portal/parts/away';
import { ACCESSIBILITY } from '@portal/words/links';
import { ACCOUNT_CREDIT, HOW_IT_PAYS } from '@portal/words/credit';
import * as mails from '@portal/words/mails';
import * as pages from '@portal/words/pages';
import { LEAD as SESSIONS_LEAD, SIGN_IN_AND_SESSIONS } from '@portal/words/sessions';

interface Visited {
  readonly session: Session;
}

interface One extends Visited {
  readonly id: string;
}

export function InvoicesPage({ session }: Visited) {
  return (
    <Page title={pages.INVOICES} width="medium">
      <DocumentList session={session} alone upcoming={<UpcomingRows session={session} />} />
    </Page>
  );
}

export function InvoicePage({ id, session }: One) {
  return (
    <Page title={pages.INVOICE} titleUnseen back={{ to: '/invoices', name: pages.ALL_INVOICES }}>
      <DocumentPaper id={id} session={session} />
    </Page>
  );
}

/**
 * Whoever comes for another card (`?back=`) finds its form open, and is back where they were once it is added, here or on a page of
 * the payment gateway.
 */
export function PaymentPage({ session }: Visited) {
  const [search] = useSearchParams();
  const [, navigate] = useLocation();
  const back = placeHere(search.get('back'));
  useEffect(() => {
    if (back !== undefined && wasCardAdded()) {
      anotherCardIsWanted();
      navigate(back, { replace: true });
    }
  }, [back, navigate]);
  return (
    <Page title={pages.PAYMENT_METHODS} width="medium">
      <PaymentMethods
        session={session}
        alone
        {...(back === undefined ? {} : { onAdded: () => navigate(back) })}
      />
    </Page>
  );
}

/** A place of the portal, and of nobody else's. */
const placeHere = (path: string | null): string | undefined =>
  path !== null && /^\/(?![/\\])/.test(path) ? path : undefined;

export function CreditPage({ session }: Visited) {
  return (
    <Page title={ACCOUNT_CREDIT} lead={HOW_IT_PAYS} width="medium">
      <CreditList session={session} />
    </Page>
  );
}

export function DetailsPage({ session }: Visited) {
  return (
    <Page title={pages.BILLING_DETAILS} lead={pages.DETAILS_LEAD} width="medium">
      <DetailsCard session={session} alone />
    </Page>
  );
}

export function PeoplePage({ session }: Visited) {
  return (
    <Page title={pages.PEOPLE} lead={pages.PEOPLE_LEAD} width="medium">
      <People session={session} />
    </Page>
  );
}

export function SessionsPage({ session }: Visited) {
  return (
    <Page title={SIGN_IN_AND_SESSIONS} lead={SESSIONS_LEAD} width="medium">
      <Sessions session={session} />
    </Page>
  );
}

export function ActivityPage({ session }: Visited) {
  return (
    <Page title={pages.ACTIVITY} width="medium">
      <ActivityList session={session} alone />
    </Page>
  );
}

export function MailsPage({ session }: Visited) {
  return (
    <Page title={mails.MAILS} lead={mails.LEAD} width="medium">
      <MailList session={session} />
    </Page>
  );
}

export function MailPage({ id, session }: One) {
  return (
    <Page title={mails.MAIL} titleUnseen back={{ to: '/mails', name: mails.ALL_MAILS }} width="medium">
      <MailPaper id={id} session={session} />
    </Page>
  );
}

export function HelpPage({ session }: Visited) {
  const offers = useQuery(customerOffersQuery(session.customer.id));
  return (
    <Page title={pages.HELP} width="medium">
      <Stack>
        <HelpArticle merchant={session.tenant.name} offers={offers.data} />
        <p>
          <Link href="/accessibility">{ACCESSIBILITY}</Link>
        </p>
      </Stack>
    </Page>
  );
}
