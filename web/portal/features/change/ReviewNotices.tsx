import { ApiProblem } from '@shared/api/problem';
import type { Money, Quote } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Notice } from '@shared/ui/Notice';
import { ConfirmAtBank } from '@portal/parts/ConfirmAtBank';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { TRY_AGAIN, USE_ANOTHER_CARD } from '@portal/words/common';
import { unconfirmed, whyDeclined } from '@portal/words/confirming';
import * as words from '@portal/words/review';

interface ReviewNoticesProps {
  readonly quote: Quote;
  /** What the stale quote before this one asked for. */
  readonly was: Money | undefined;
  readonly error: unknown;
  readonly busy: boolean;
  readonly onAgain: () => void;
  readonly onOtherCard: () => void;
}

export function ReviewNotices(props: ReviewNoticesProps) {
  return (
    <>
      <StateNotice {...props} />
      {props.was === undefined || props.quote.state !== 'open' ? null : (
        <Notice tone="warning" title={words.AMOUNT_CHANGED} urgent>
          <p>{words.amountChanged(props.quote.due_now, props.was)}</p>
        </Notice>
      )}
      {props.error === null ? null : (
        <ProblemNotice
          error={props.error}
          action={isStale(props.error) ? <NewAmount busy={props.busy} onAgain={props.onAgain} /> : undefined}
        />
      )}
    </>
  );
}

function StateNotice({ quote, busy, onAgain, onOtherCard }: ReviewNoticesProps) {
  switch (quote.state) {
    case 'open':
    case 'confirmed':
      return null;
    case 'checking':
      return quote.payment_action === undefined ? (
        <Notice tone="warning" title={words.BANK_SILENT} urgent>
          <p>{words.STILL_CHECKING}</p>
        </Notice>
      ) : (
        <ConfirmAtBank action={quote.payment_action} />
      );
    case 'failed':
      return (
        <Notice
          tone="danger"
          title={(quote.declined === undefined ? undefined : unconfirmed(quote.declined)) ?? words.DECLINED}
          urgent
          focused
          action={<Declined {...{ busy, onAgain, onOtherCard }} />}
        >
          {quote.declined === undefined ? null : <p>{whyDeclined(quote.declined)}</p>}
          <p>{words.stillOn(quote)}</p>
        </Notice>
      );
    case 'expired':
      return (
        <Notice
          tone="warning"
          title={words.EXPIRED}
          urgent
          action={<NewAmount busy={busy} onAgain={onAgain} />}
        >
          <p>{words.NOTHING_CHANGED}</p>
        </Notice>
      );
  }
}

/** It holds no longer, and no other was made in its place. */
export const isStale = (error: unknown): boolean =>
  error instanceof ApiProblem && error.code === 'stale_quote';

function NewAmount({ busy, onAgain }: Pick<ReviewNoticesProps, 'busy' | 'onAgain'>) {
  return (
    <Action kind="secondary" busy={busy} onClick={onAgain}>
      {words.SHOW_NEW_AMOUNT}
    </Action>
  );
}

type DeclinedProps = Pick<ReviewNoticesProps, 'busy' | 'onAgain' | 'onOtherCard'>;

function Declined({ busy, onAgain, onOtherCard }: DeclinedProps) {
  return (
    <>
      <Action kind="secondary" onClick={onOtherCard}>
        {USE_ANOTHER_CARD}
      </Action>
      <Action kind="quiet" busy={busy} onClick={onAgain}>
        {TRY_AGAIN}
      </Action>
    </>
  );
}
