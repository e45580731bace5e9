import type { Money, Quote } from '../../api/types';
import { Action } from '../../ui/Action';
import { formatMoney } from '../../ui/money';
import { Notice, ProblemNotice } from '../../ui/Notice';

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
        <Notice tone="warning" title="The amount has been worked out afresh" urgent>
          <p>
            Something it depends on has changed since. {nowAndThen(props.quote.due_now, props.was)} Nothing
            has been changed or charged yet.
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
            We are checking. You will not be charged twice, and nothing has changed so far. You can close this
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
          title="This preview is too old to be confirmed"
          urgent
          action={
            <Action kind="secondary" busy={busy} onClick={onAgain}>
              Show the fresh amount
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
    ? `It is still ${formatMoney(now)}.`
    : `It is now ${formatMoney(now)} (was ${formatMoney(was)}).`;
}

function nothingChanged(quote: Quote): string {
  const plan = quote.changes.plan?.before?.name;
  return plan === undefined ? 'Nothing has changed.' : `Nothing has changed: you are still on ${plan}.`;
}
