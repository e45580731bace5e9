import { Redirect, Route, Switch } from 'wouter';
import type { Session } from '@shared/api/types';
import { SandboxBar } from '@portal/features/clock';
import css from '@portal/app/frame/frame.module.css';
import { NavLink } from '@portal/app/frame/Nav';
import { TopBar } from '@portal/app/frame/TopBar';
import { later } from '@portal/parts/later';
import * as pages from '@portal/words/pages';
import { SIGN_IN_AND_SESSIONS } from '@portal/words/sessions';
import { commonRoutes } from '@portal/app/shared/CommonRoutes';
import { Overview } from './Overview';

const EditPage = later(async () => (await import('./EditPage')).EditPage);
const PlansPage = later(async () => (await import('./PlansPage')).PlansPage);
const ReviewPage = later(async () => (await import('./ReviewPage')).ReviewPage);
const SalesPage = later(async () => (await import('./SalesPage')).SalesPage);
const SetupPage = later(async () => (await import('./SetupPage')).SetupPage);
const StartPage = later(async () => (await import('./StartPage')).StartPage);

/** The layout with a page of its own for every subject. */
export function PagePortal({ session }: { readonly session: Session }) {
  return (
    <>
      {session.sandbox ? <SandboxBar session={session} /> : null}
      <TopBar session={session} />
      <nav aria-label={pages.BILLING} className={`${css.nav} ${css.tabs}`}>
        <ul>
          <NavLink to="/">{pages.BILLING_AND_USAGE}</NavLink>
          <NavLink to="/usage">{pages.USAGE}</NavLink>
          <NavLink to="/invoices">{pages.INVOICES}</NavLink>
          <NavLink to="/payment-methods">{pages.PAYMENT_METHODS}</NavLink>
          <NavLink to="/billing-details">{pages.BILLING_DETAILS}</NavLink>
          <NavLink to="/people">{pages.PEOPLE}</NavLink>
          <NavLink to="/sessions">{SIGN_IN_AND_SESSIONS}</NavLink>
          <NavLink to="/activity">{pages.ACTIVITY}</NavLink>
          <NavLink to="/help">{pages.HELP}</NavLink>
        </ul>
      </nav>
      <main className={css.content}>
        <Switch>
          <Route path="/">
            <Overview session={session} />
          </Route>
          <Route path="/plans">
            <PlansPage session={session} />
          </Route>
          <Route path="/plans/new/sales/:plan">
            {({ plan }) => <SalesPage session={session} plan={plan} />}
          </Route>
          <Route path="/plans/new/:plan">{({ plan }) => <StartPage session={session} plan={plan} />}</Route>
          <Route path="/setup">
            <SetupPage session={session} />
          </Route>
          <Route path="/plans/:subscription">
            {({ subscription }) => <PlansPage session={session} subscription={subscription} />}
          </Route>
          <Route path="/plans/:subscription/sales/:plan">
            {({ subscription, plan }) => (
              <SalesPage session={session} subscription={subscription} plan={plan} />
            )}
          </Route>
          <Route path="/edit/:subscription">
            {({ subscription }) => <EditPage subscription={subscription} />}
          </Route>
          <Route path="/setup/:subscription">
            {({ subscription }) => <SetupPage session={session} subscription={subscription} />}
          </Route>
          <Route path="/review/:quote">{({ quote }) => <ReviewPage session={session} quote={quote} />}</Route>
          {commonRoutes(session)}
          <Route>
            <Redirect to="/" />
          </Route>
        </Switch>
      </main>
    </>
  );
}
