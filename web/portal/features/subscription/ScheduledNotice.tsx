import type { Subscription } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Notice } from '@shared/ui/Notice';
import { TimeLine } from '@shared/ui/TimeLine';
import { UNDO } from '@portal/words/common';
import { comingUp, scheduledTitle, untilThen } from '@portal/words/scheduled';
import * as words from '@portal/words/subscriptions';

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
      <Notice tone="warning" title={words.PAYMENT_CHECKED}>
        <p>{words.BANK_SILENT}</p>
      </Notice>
    );
  }
  if (told || subscription.scheduled === undefined) {
    return null;
  }
  return (
    <Notice
      tone="warning"
      title={scheduledTitle(subscription)}
      action={
        subscription.actions.undo.allowed ? (
          <Action kind="secondary" busy={busy} onClick={onUndo}>
            {UNDO}
          </Action>
        ) : null
      }
    >
      <p>{untilThen(subscription)}</p>
      <TimeLine entries={comingUp(subscription)} />
    </Notice>
  );
}
