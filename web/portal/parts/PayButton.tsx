import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Money } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Stack } from '@shared/ui/Layout';
import { payWords } from '@portal/words/owed';
import { ProblemNotice } from './ProblemNotice';

interface PayButtonProps {
  readonly open: Money;
  readonly pay: (open: Money) => Promise<unknown>;
}

/** Charges the amount that it names, and no other: what has become another amount is shown anew. */
export function PayButton({ open, pay }: PayButtonProps) {
  const client = useQueryClient();
  const paying = useMutation({ mutationFn: () => pay(open), onSettled: () => client.invalidateQueries() });
  return (
    <Stack gap={12}>
      {paying.isError ? <ProblemNotice error={paying.error} /> : null}
      <Action busy={paying.isPending} onClick={() => paying.mutate()}>
        {payWords(open)}
      </Action>
    </Stack>
  );
}
