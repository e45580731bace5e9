import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import type { Session } from '@shared/api/types';
import { cardIsAdded, whatWasBrought } from '@portal/parts/away';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { Skeleton } from '@shared/ui/Skeleton';
import { addPaymentMethod } from './queries';

interface CardEnteredProps {
  readonly session: Session;
  readonly children: ReactNode;
}

/** Adds the card that was entered on the gateway's page, before anything else is shown. */
export function CardEntered({ session, children }: CardEnteredProps) {
  const client = useQueryClient();
  const { card } = whatWasBrought();
  const adding = useMutation({
    mutationFn: (token: string) => addPaymentMethod(session.customer.id, token),
    onSuccess: async () => {
      cardIsAdded();
      await client.invalidateQueries();
    },
  });
  const { mutate, isIdle } = adding;
  useEffect(() => {
    if (card !== undefined && isIdle) {
      mutate(card);
    }
  }, [card, isIdle, mutate]);
  if (card !== undefined && !adding.isError && !adding.isSuccess) {
    return (
      <main>
        <Skeleton heights={[56, 240, 160]} />
      </main>
    );
  }
  return (
    <>
      {adding.isError ? <ProblemNotice error={adding.error} /> : null}
      {children}
    </>
  );
}
