import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Session, Subscription } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Notice } from '@shared/ui/Notice';
import * as words from '@portal/words/sales';
import { comingPlans, isNews } from './news';
import { isRead, keepRead } from './read';
import { latestRequestQuery } from './queries';

interface SalesNoticeProps {
  readonly session: Session;
  /** What the organization has, and what is scheduled. */
  readonly subscriptions: readonly Subscription[];
  /** Leads to the plan that is offered, for the subscription it was asked for. */
  readonly onSee: (subscription: string | undefined) => void;
}

/** How the organization's request to sales stands; one that is closed until somebody has read it here. */
export function SalesNotice({ session, subscriptions, onSee }: SalesNoticeProps) {
  const { data: request } = useQuery(latestRequestQuery(session.customer.id));
  const [read, setRead] = useState<string>();
  if (request === undefined || request === null || read === request.id || isRead(request.id)) {
    return null;
  }
  if (!isNews(request, comingPlans(subscriptions))) {
    return null;
  }
  const ready = request.status === 'contacted' && request.offered_plan !== undefined;
  const wanted = (request.offered_plan ?? request.plan).key;
  const had = subscriptions.some(({ plan }) => plan.key === wanted);
  return (
    <Notice
      tone={ready || (request.status === 'won' && had) ? 'positive' : 'quiet'}
      title={words.requestTitle(request, had)}
      action={
        ready && session.permissions.change ? (
          <Action kind="secondary" onClick={() => onSee(request.subscription)}>
            {words.SEE_YOUR_PLAN}
          </Action>
        ) : request.closed_at === undefined ? null : (
          <Action
            kind="quiet"
            onClick={() => {
              keepRead(request.id);
              setRead(request.id);
            }}
          >
            {words.GOT_IT}
          </Action>
        )
      }
    >
      <p>{words.requestWords(request)}</p>
    </Notice>
  );
}
