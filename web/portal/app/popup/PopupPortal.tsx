import { useState } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import type { Session } from '@shared/api/types';
import { SandboxBar } from '@portal/features/clock';
import css from '@portal/app/frame/frame.module.css';
import { NavButton, NavLink } from '@portal/app/frame/Nav';
import { TopBar } from '@portal/app/frame/TopBar';
import { commonRoutes } from '@portal/app/shared/CommonRoutes';
import { later } from '@portal/parts/later';
import * as pages from '@portal/words/pages';
import { SIGN_IN_AND_SESSIONS } from '@portal/words/sessions';
import { Dashboard } from './Dashboard';
import own from './PopupPortal.module.css';
import { useStep } from './useStep';

/** What a dialog is made of comes with the first one; until then its frame stands in its place. */
const BillingPopup = later(async () => (await import('./BillingPopup')).BillingPopup, [360]);

/** The merchant's dashboard with billing in a popup over it. */
export function PopupPortal({ session }: { readonly session: Session }) {
  const [step, go] = useStep();
  const [began, setBegan] = useState(false);
  if (step !== undefined && !began) {
    setBegan(true);
  }
  return (
    <>
      <div className={css.window}>
        {session.sandbox ? <SandboxBar session={session} /> : null}
        <TopBar session={session} />
        <div className={css.withRail}>
          <nav aria-label={pages.MAIN} className={`${css.nav} ${css.rail}`}>
            <ul>
              <NavLink to="/" icon="grid">
                {pages.DASHBOARD}
              </NavLink>
              <NavButton icon="card" onClick={() => go({ at: 'manage' })}>
                {pages.BILLING_AND_SUBSCRIPTIONS}
              </NavButton>
              <NavLink to="/usage" icon="bars">
                {pages.USAGE}
              </NavLink>
              <NavLink to="/invoices" icon="document">
                {pages.INVOICES}
              </NavLink>
              <NavLink to="/people" icon="people">
                {pages.PEOPLE}
              </NavLink>
              <NavLink to="/sessions" icon="lock">
                {SIGN_IN_AND_SESSIONS}
              </NavLink>
              <NavLink to="/activity" icon="clock">
                {pages.ACTIVITY}
              </NavLink>
              <NavLink to="/help" icon="help">
                {pages.HELP}
              </NavLink>
            </ul>
          </nav>
          <main className={css.content}>
            <Switch>
              <Route path="/">
                <Dashboard session={session} go={go} />
              </Route>
              {commonRoutes(session)}
              <Route>
                <Redirect to="/" />
              </Route>
            </Switch>
          </main>
        </div>
      </div>
      {began ? (
        <div className={own.coming}>
          <BillingPopup session={session} step={step} go={go} />
        </div>
      ) : null}
    </>
  );
}
