import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SalesRequest, Session } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Notice } from '@shared/ui/Notice';
import * as words from '@portal/words/sales';
import { isRead, keepRead } from './read';
import { latestRequestQuery } from './queries';

interface SalesNoticeProps {
  readonly session: Session;
  /** The keys of the plans that the organization has. */
  readonly plans: readonly string[];
  /** Leads to the plan that is offered, for the subscription it was asked for. */
  readonly onSee: (subscription: string | undefined) => void;
}

/** How the organization's request to sales stands; one that is closed until somebody has read it here. */
export function SalesNotice({ session, plans, onSee }: SalesNoticeProps) {
  const { data: request } = useQuery(latestRequestQuery(session.customer.id));
  const [read, setRead] = useState<string>();
  if (request === undefined || request === null || !isNews(request) || read === request.id) {
    return null;
  }
  const ready = request.status === 'contacted' && request.offered_plan !== undefined;
  const had = plans.includes((request.offered_plan ?? request.plan).key);
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

/** Requests that were closed before there was this notice are no news. */
function isNews({ id, status, closed_at: closed }: SalesRequest): boolean {
  return status === 'new' || status === 'contacted' || (closed !== undefined && !isRead(id));
}
