import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PaymentAction } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Row } from '@shared/ui/Layout';
import { Notice } from '@shared/ui/Notice';
import { giveUp } from '@portal/queries/payments';
import { GIVE_UP, STILL_WAITS } from '@portal/words/confirming';
import { BANK_ASKS, BANK_ASKS_WHY, GO_TO_BANK } from '@portal/words/paying';
import { goAway } from './away';
import { ProblemNotice } from './ProblemNotice';

interface ConfirmAtBankProps {
  readonly action: PaymentAction;
  /** Where it is not clear which payment it is. */
  readonly title?: string;
  readonly note?: string;
  /** It is declined, and what it was for can be paid by another card. */
  readonly onGivenUp?: () => void;
}

/** A payment that the customer's bank wants them to confirm, on a page of its own; or that they give up, to pay by another card. */
export function ConfirmAtBank({
  action,
  title = BANK_ASKS,
  note = BANK_ASKS_WHY,
  onGivenUp,
}: ConfirmAtBankProps) {
  const client = useQueryClient();
  const givingUp = useMutation({
    mutationFn: () => giveUp(action.payment),
    onSuccess: ({ status }) => {
      if (status === 'declined') {
        onGivenUp?.();
      }
    },
    onSettled: () => client.invalidateQueries(),
  });
  return (
    <>
      {givingUp.isError ? <ProblemNotice error={givingUp.error} /> : null}
      <Notice
        tone="warning"
        title={title}
        urgent
        action={
          <Row gap={12} align="start">
            <Action kind="secondary" onClick={() => goAway(action.url)}>
              {GO_TO_BANK}
            </Action>
            <Action kind="quiet" busy={givingUp.isPending} onClick={() => givingUp.mutate()}>
              {GIVE_UP}
            </Action>
          </Row>
        }
      >
        {givingUp.data?.status === 'action_required' ? <p>{STILL_WAITS}</p> : null}
        <p>{note}</p>
      </Notice>
    </>
  );
}
