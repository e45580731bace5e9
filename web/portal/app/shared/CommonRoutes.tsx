import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Route } from 'wouter';
import type { Session } from '@shared/api/types';
import { ActivityList } from '@portal/features/activity';
import { CreditList } from '@portal/features/credit';
import { DetailsCard } from '@portal/features/details';
import { DocumentList, DocumentPaper } from '@portal/features/documents';
import { HelpArticle } from '@portal/features/help';
import { customerOffersQuery } from '@portal/features/offers';
import { MailList, MailPaper } from '@portal/features/mails';
import { PaymentMethods } from '@portal/features/payment';
import { UpcomingRows } from '@portal/features/subscription';
import { Skeleton } from '@shared/ui/Skeleton';
import { Page } from '@portal/app/frame/Page';
import { ACCOUNT_CREDIT, HOW_IT_PAYS } from '@portal/words/credit';
import * as mails from '@portal/words/mails';
import * as pages from '@portal/words/pages';

/** Comes when it is first opened: charts are nobody's first concern. */
const UsagePage = lazy(async () => ({ default: (await import('./UsagePage')).UsagePage }));

/** The pages both layouts have. */
export function commonRoutes(session: Session) {
  return [
    <Route key="usage" path="/usage/:subscription?">
      {({ subscription }) => (
        <Suspense fallback={<Skeleton heights={[60, 120, 420]} />}>
          <UsagePage session={session} {...(subscription === undefined ? {} : { subscription })} />
        </Suspense>
      )}
    </Route>,
    <Route key="invoices" path="/invoices">
      <Page title={pages.INVOICES} width="medium">
        <DocumentList session={session} alone upcoming={<UpcomingRows session={session} />} />
      </Page>
    </Route>,
    <Route key="invoice" path="/invoices/:id">
      {({ id }) => (
        <Page title={pages.INVOICE} titleUnseen back={{ to: '/invoices', name: pages.ALL_INVOICES }}>
          <DocumentPaper id={id} session={session} />
        </Page>
      )}
    </Route>,
    <Route key="payment" path="/payment-methods">
      <Page title={pages.PAYMENT_METHODS} width="medium">
        <PaymentMethods session={session} alone />
      </Page>
    </Route>,
    <Route key="credit" path="/credit">
      <Page title={ACCOUNT_CREDIT} lead={HOW_IT_PAYS} width="medium">
        <CreditList session={session} />
      </Page>
    </Route>,
    <Route key="details" path="/billing-details">
      <Page title={pages.BILLING_DETAILS} lead={pages.DETAILS_LEAD} width="medium">
        <DetailsCard session={session} alone />
      </Page>
    </Route>,
    <Route key="activity" path="/activity">
      <Page title={pages.ACTIVITY} width="medium">
        <ActivityList session={session} alone />
      </Page>
    </Route>,
    ...(session.sandbox ? mailRoutes(session) : []),
    <Route key="help" path="/help">
      <HelpPage session={session} />
    </Route>,
  ];
}

/** In a sandbox: nothing is sent there, and all of it can be read. */
function mailRoutes(session: Session) {
  return [
    <Route key="mails" path="/mails">
      <Page title={mails.MAILS} lead={mails.LEAD} width="medium">
        <MailList session={session} />
      </Page>
    </Route>,
    <Route key="mail" path="/mails/:id">
      {({ id }) => (
        <Page title={mails.MAIL} titleUnseen back={{ to: '/mails', name: mails.ALL_MAILS }} width="medium">
          <MailPaper id={id} session={session} />
        </Page>
      )}
    </Route>,
  ];
}

function HelpPage({ session }: { readonly session: Session }) {
  const offers = useQuery(customerOffersQuery(session.customer.id));
  return (
    <Page title={pages.HELP} width="medium">
      <HelpArticle merchant={session.tenant.name} offers={offers.data} />
    </Page>
  );
}
