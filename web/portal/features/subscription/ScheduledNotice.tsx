import type { Interval, Subscription } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { formatDay } from '@shared/words/dates';
import { Notice } from '@shared/ui/Notice';
import { frequency } from '@shared/words/intervals';

interface ScheduledNoticeProps {
  readonly subscription: Subscription;
  /** What is scheduled was told already, with the way to stop it, by whoever scheduled it just now. */
  readonly told?: boolean;
  readonly onUndo: () => void;
  readonly busy: boolean;
}

/** What will happen by itself, and the way to stop it. */
export function ScheduledNotice({ subscription, told = false, onUndo, busy }: ScheduledNoticeProps) {
  if (subscription.payment_pending === true) {
    return (
      <Notice tone="warning" title="A payment is being checked">
        <p>Your bank has not answered yet. Nothing has changed yet, and you will not be charged twice.</p>
      </Notice>
    );
  }
  if (told || subscription.scheduled === undefined) {
    return null;
  }
  return (
    <Notice
      tone="warning"
      title={titleOf(subscription)}
      action={
        subscription.actions.undo.allowed ? (
          <Action kind="secondary" busy={busy} onClick={onUndo}>
            Undo
          </Action>
        ) : null
      }
    >
      <p>{sentenceOf(subscription)}</p>
    </Notice>
  );
}

function titleOf({ plan, scheduled }: Subscription): string {
  if (scheduled === undefined) {
    return '';
  }
  const date = formatDay(scheduled.date);
  switch (scheduled.kind) {
    case 'cancel':
      return `${plan.name} runs through ${formatDay(scheduled.until)}`;
    case 'pause':
      return `${plan.name} pauses on ${date}`;
    case 'resume':
      return `${plan.name} resumes on ${date}`;
    case 'change':
      return `${scheduled.plan?.name ?? plan.name}${billed(scheduled.interval)} from ${date}`;
  }
}

function sentenceOf({ plan, scheduled }: Subscription): string {
  if (scheduled?.kind === 'change') {
    return `Until then ${plan.name} stays as it is.`;
  }
  return scheduled?.kind === 'cancel'
    ? 'Then it ends. You can undo this until then.'
    : 'Until then nothing changes. You can undo this.';
}

function billed(interval: Interval | undefined): string {
  return interval === undefined ? '' : `, billed ${frequency(interval).toLowerCase()},`;
}
