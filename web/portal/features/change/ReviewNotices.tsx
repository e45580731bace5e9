import type { Money, Quote } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { formatMoney } from '@shared/words/money';
import { Notice } from '@shared/ui/Notice';
import { ProblemNotice } from '@portal/parts/ProblemNotice';

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
        <Notice tone="warning" title="The amount has changed" urgent>
          <p>
            {nowAndThen(props.quote.due_now, props.was)} Review it and confirm again. Nothing has been changed
            or charged yet.
          </p>
        </Notice>
      )}
      {props.error === null ? null : <ProblemNotice error={props.error} />}
    </>
  );
}

function StateNotice({ quote, busy, onAgain, onOtherCard }: ReviewNoticesProps) {
  switch (quote.state) {
    case 'open':
    case 'confirmed':
      return null;
    case 'checking':
      return (
        <Notice tone="warning" title="Your bank has not answered yet" urgent>
          <p>
            We are checking. Nothing has changed yet, and you will not be charged twice. You can close this
            page; we keep looking.
          </p>
        </Notice>
      );
    case 'failed':
      return (
        <Notice
          tone="danger"
          title="Your card was declined."
          urgent
          action={<Declined {...{ busy, onAgain, onOtherCard }} />}
        >
          <p>{nothingChanged(quote)}</p>
        </Notice>
      );
    case 'expired':
      return (
        <Notice
          tone="warning"
          title="This preview has expired"
          urgent
          action={
            <Action kind="secondary" busy={busy} onClick={onAgain}>
              Show the new amount
            </Action>
          }
        >
          <p>Nothing has changed.</p>
        </Notice>
      );
  }
}

type DeclinedProps = Pick<ReviewNoticesProps, 'busy' | 'onAgain' | 'onOtherCard'>;

function Declined({ busy, onAgain, onOtherCard }: DeclinedProps) {
  return (
    <>
      <Action kind="secondary" onClick={onOtherCard}>
        Use another card
      </Action>
      <Action kind="quiet" busy={busy} onClick={onAgain}>
        Try again
      </Action>
    </>
  );
}

function nowAndThen(now: Money, was: Money): string {
  return now.amount === was.amount
    ? `Something else in your account has changed; you still pay ${formatMoney(now)}.`
    : `You now pay ${formatMoney(now)} (was ${formatMoney(was)}).`;
}

function nothingChanged(quote: Quote): string {
  const plan = quote.changes.plan?.before?.name;
  return plan === undefined ? 'Nothing has changed.' : `Nothing has changed. You are still on ${plan}.`;
}
