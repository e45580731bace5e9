import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Money } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Stack } from '@shared/ui/Layout';
import type { Paid } from '@portal/queries/owed';
import { payWords } from '@portal/words/owed';
import { goAway } from './away';
import { ProblemNotice } from './ProblemNotice';

interface PayButtonProps {
  readonly open: Money;
  readonly pay: (open: Money) => Promise<Paid>;
}

/**
 * Charges the amount that it names, and no other: what has become another amount is shown anew. Where the bank wants to
 * see the payer, they are sent there.
 */
export function PayButton({ open, pay }: PayButtonProps) {
  const client = useQueryClient();
  const paying = useMutation({
    mutationFn: () => pay(open),
    onSuccess: (paid) => {
      const url = bankOf(paid);
      if (url !== undefined) {
        goAway(url);
      }
    },
    onSettled: () => client.invalidateQueries(),
  });
  const isLeaving = paying.data !== undefined && bankOf(paying.data) !== undefined;
  return (
    <Stack gap={12}>
      {paying.isError ? <ProblemNotice error={paying.error} /> : null}
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
