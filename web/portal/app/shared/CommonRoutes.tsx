import { Route } from 'wouter';
import type { Session } from '@shared/api/types';
import { loadStatement } from '@portal/messages';
import { later } from '@portal/parts/later';
import { languageTag, speakAlso } from '@shared/words/say';

const UsagePage = later(async () => (await import('./UsagePage')).UsagePage, [60, 120, 420]);
const InvoicesPage = later(async () => (await import('./commonPages')).InvoicesPage);
const InvoicePage = later(async () => (await import('./commonPages')).InvoicePage, [60, 420]);
const PaymentPage = later(async () => (await import('./commonPages')).PaymentPage);
const CreditPage = later(async () => (await import('./commonPages')).CreditPage);
const DetailsPage = later(async () => (await import('./commonPages')).DetailsPage);
const PeoplePage = later(async () => (await import('./commonPages')).PeoplePage);
const SessionsPage = later(async () => (await import('./commonPages')).SessionsPage);
const ActivityPage = later(async () => (await import('./commonPages')).ActivityPage);
const MailsPage = later(async () => (await import('./commonPages')).MailsPage);
const MailPage = later(async () => (await import('./commonPages')).MailPage);
const HelpPage = later(async () => (await import('./commonPages')).HelpPage);
const AccessibilityPage = later(async () => {
  speakAlso(await loadStatement(languageTag()));
  return (await import('./accessibilityPage')).AccessibilityPage;
});

/** The pages both layouts have. */
export function commonRoutes(session: Session) {
  return [
    <Route key="usage" path="/usage/:subscription?">
      {({ subscription }) => (
        <UsagePage session={session} {...(subscription === undefined ? {} : { subscription })} />
      )}
    </Route>,
    <Route key="invoices" path="/invoices">
      <InvoicesPage session={session} />
    </Route>,
    <Route key="invoice" path="/invoices/:id">
      {({ id }) => <InvoicePage id={id} session={session} />}
    </Route>,
    <Route key="payment" path="/payment-methods">
      <PaymentPage session={session} />
    </Route>,
    <Route key="credit" path="/credit">
      <CreditPage session={session} />
    </Route>,
    <Route key="details" path="/billing-details">
      <DetailsPage session={session} />
    </Route>,
    <Route key="people" path="/people">
      <PeoplePage session={session} />
    </Route>,
    <Route key="sessions" path="/sessions">
      <SessionsPage session={session} />
    </Route>,
    <Route key="activity" path="/activity">
      <ActivityPage session={session} />
    </Route>,
    ...(session.sandbox ? mailRoutes(session) : []),
    <Route key="help" path="/help">
      <HelpPage session={session} />
    </Route>,
    <Route key="accessibility" path="/accessibility">
      <AccessibilityPage session={session} />
    </Route>,
  ];
}

/** In a sandbox: nothing is sent there, and all of it can be read. */
function mailRoutes(session: Session) {
  return [
    <Route key="mails" path="/mails">
      <MailsPage session={session} />
    </Route>,
    <Route key="mail" path="/mails/:id">
      {({ id }) => <MailPage id={id} session={session} />}
    </Route>,
  ];
}
