import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { Quote, Session, Subscription } from '@shared/api/types';
import { quoteQuery, WhyCancelled } from '@portal/features/change';
import { CreditCard } from '@portal/features/credit';
import { DetailsCard } from '@portal/features/details';
import { DocumentList } from '@portal/features/documents';
import { mayEdit, offersQuery } from '@portal/features/offers';
import { PaymentMethods } from '@portal/features/payment';
import { SalesNotice } from '@portal/features/sales';
import { NextInvoice, OverLimits, PlanDetails, ScheduledNotice } from '@portal/features/subscription';
import { subscriptionsQuery } from '@portal/queries/subscriptions';
import { Action } from '@shared/ui/Action';
import { Card } from '@shared/ui/Card';
import { Row, Stack } from '@shared/ui/Layout';
import { Loaded } from '@portal/parts/Loaded';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { shownBefore } from '@portal/words/invoices';
import * as pages from '@portal/words/pages';
import * as words from '@portal/words/subscriptions';
import css from '@portal/app/frame/frame.module.css';
import { Page } from '@portal/app/frame/Page';
import { HelpLink } from '@portal/app/shared/HelpLink';
import { PastDue } from '@portal/app/shared/PastDue';
import { DoneNotice, tellsSchedule } from './DoneNotice';
import { useVerb, type Verb } from './useVerb';

/** Billing and Usage: the hub of every change. */
export function Overview({ session }: { readonly session: Session }) {
  const query = useQuery(subscriptionsQuery(session.customer.id));
  const done = useDone();
  const [skipped, setSkipped] = useState(false);
  const [, navigate] = useLocation();
  return (
    <Page title={pages.BILLING_AND_USAGE}>
      <Stack>
        {done === undefined ? null : (
          <DoneNotice
            quote={done}
            focused={skipped}
            subscription={query.data?.find(({ id }) => id === done.result?.subscription.id)}
          />
        )}
        {done === undefined ? null : (
          <WhyCancelled key={done.id} quote={done} session={session} onSkipped={() => setSkipped(true)} />
        )}
        <PastDue session={session} />
        <SalesNotice
          session={session}
          subscriptions={query.data ?? []}
          onSee={(subscription) => navigate(`/plans/${subscription ?? query.data?.[0]?.id ?? ''}`)}
        />
        <OverLimits customer={session.customer.id} />
        <Loaded query={query} heights={[240, 160]}>
          {(subscriptions) =>
            subscriptions.length === 0 ? (
              <NoPlan session={session} />
            ) : (
              subscriptions.map((subscription) => (
                <Current
                  key={subscription.id}
                  subscription={subscription}
                  session={session}
                  done={done}
                  several={subscriptions.length > 1}
                  shownWith={shownBefore(subscription, subscriptions)?.plan.name}
                />
              ))
            )
          }
        </Loaded>
        <CreditCard session={session} />
        <DocumentList session={session} />
        <div className={`${css.columns} ${css.even}`}>
          <PaymentMethods session={session} />
          <DetailsCard session={session} />
        </div>
        <p>
          <HelpLink session={session} />
        </p>
      </Stack>
    </Page>
  );
}

/** The quote that was confirmed on the way here. */
function useDone(): Quote | undefined {
  const [search] = useSearchParams();
  const done = search.get('done');
  return useQuery({ ...quoteQuery(done ?? ''), enabled: done !== null }).data;
}

function NoPlan({ session }: { readonly session: Session }) {
  const [, navigate] = useLocation();
  return (
    <Card title={words.PLAN_DETAILS}>
      <Stack>
        <p>{words.NO_PLAN}</p>
        {session.permissions.change ? (
          <Row>
            <Action onClick={() => navigate('/plans')}>{words.SEE_PLANS}</Action>
          </Row>
        ) : null}
      </Stack>
    </Card>
  );
}

interface CurrentProps {
  readonly subscription: Subscription;
  readonly session: Session;
  readonly done: Quote | undefined;
  readonly several: boolean;
  /** The plan with which its next document is shown already. */
  readonly shownWith: string | undefined;
}

function Current({ subscription, session, done, several, shownWith }: CurrentProps) {
  const [, navigate] = useLocation();
  const { ask, busy, error } = useVerb(subscription);
  return (
    <Stack>
      <ScheduledNotice
        subscription={subscription}
        told={tellsSchedule(done, subscription)}
        busy={busy}
        onUndo={() => ask({ undo: {} })}
      />
      {error === null ? null : <ProblemNotice error={error} />}
      <div className={css.columns}>
        <PlanDetails
          subscription={subscription}
          admins={session.admins}
          actions={
            session.permissions.change ? (
              <PlanActions
                subscription={subscription}
                busy={busy}
                onChange={() => navigate(`/plans/${subscription.id}`)}
                onEdit={() => navigate(`/edit/${subscription.id}`)}
                onAsk={ask}
              />
            ) : null
          }
        />
        <NextInvoice
          subscription={subscription}
          named={several}
          shownWith={shownWith}
          more={<Link href={`/usage/${subscription.id}`}>{pages.SEE_USAGE_AND_PROJECTION}</Link>}
        />
      </div>
    </Stack>
  );
}

interface PlanActionsProps {
  readonly subscription: Subscription;
  readonly busy: boolean;
  readonly onChange: () => void;
  readonly onEdit: () => void;
  readonly onAsk: (verb: Verb) => void;
}

function PlanActions({ subscription, busy, onChange, onEdit, onAsk }: PlanActionsProps) {
  const { actions } = subscription;
  const { data: offers } = useQuery(offersQuery(subscription.id));
  return (
    <>
      {actions.change.allowed ? <Action onClick={onChange}>{pages.CHANGE_PLAN}</Action> : null}
      {actions.change.allowed && offers !== undefined && mayEdit(subscription, offers) ? (
        <Action kind="secondary" onClick={onEdit}>
          {words.EDIT_SUBSCRIPTION}
        </Action>
      ) : null}
      {actions.resume.allowed ? (
        <Action busy={busy} onClick={() => onAsk({ resume: {} })}>
          {words.RESUME}
        </Action>
      ) : null}
      {actions.reactivate.allowed ? (
        <Action busy={busy} onClick={() => onAsk({ reactivate: {} })}>
          {words.START_AGAIN}
        </Action>
      ) : null}
      {actions.cancel.allowed ? (
        <Action
          kind="secondary"
          busy={busy}
          note={words.cancelNote(actions)}
          onClick={() => onAsk({ cancel: {} })}
        >
          {words.CANCEL_PLAN}
        </Action>
      ) : null}
    </>
  );
}
