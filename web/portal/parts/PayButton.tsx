import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Money } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Stack } from '@shared/ui/Layout';
import { Notice } from '@shared/ui/Notice';
import { isNothing } from '@shared/words/money';
import type { Paid } from '@portal/queries/owed';
import { paidWords, payWords, restTitle } from '@portal/words/owed';
import { goAway } from './away';
import { ProblemNotice } from './ProblemNotice';

interface PayButtonProps {
  readonly open: Money;
  readonly pay: (open: Money) => Promise<Paid>;
  /** Only a part was paid, and this tells why: it is to stay in view. */
  readonly onPart?: () => void;
}

/**
 * Charges the amount that it names, and no other: what has become another amount is shown anew. Where the bank wants to
 * see the payer, they are sent there; where only a part was paid, it tells which and why.
 */
export function PayButton({ open, pay, onPart }: PayButtonProps) {
  const client = useQueryClient();
  const paying = useMutation({
    mutationFn: () => pay(open),
    onSuccess: (paid) => {
      const url = bankOf(paid);
      if (url !== undefined) {
        goAway(url);
      } else if (isPart(paid)) {
        onPart?.();
      }
    },
    onSettled: () => client.invalidateQueries(),
  });
  const isLeaving = paying.data !== undefined && bankOf(paying.data) !== undefined;
  return (
    <Stack gap={12}>
      {paying.isError ? <ProblemNotice error={paying.error} /> : null}
      {paying.data?.open !== undefined && isPart(paying.data) ? (
        <Notice tone="danger" title={restTitle(paying.data.open)} urgent>
          <p>{paidWords(paying.data.payments)}</p>
        </Notice>
      ) : null}
      <Action busy={paying.isPending || isLeaving} onClick={() => paying.mutate()}>
        {payWords(open)}
      </Action>
    </Stack>
  );
}

/** Where the bank wants to see the payer. */
function bankOf({ payments }: Paid): string | undefined {
  return payments.find(({ action }) => action !== undefined)?.action?.url;
}

/** Something is left, and nobody is still to say how a payment ended. */
function isPart({ payments, open }: Paid): boolean {
  return (
    open !== undefined &&
    !isNothing(open) &&
    payments.every(({ status }) => status === 'succeeded' || status === 'declined')
  );
}
