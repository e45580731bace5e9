import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PayPage } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Row } from '@shared/ui/Layout';
import { Notice } from '@shared/ui/Notice';
import { goAway } from '@portal/parts/away';
import type { Said } from '@portal/words/paypage';
import { giveUp, payPageQuery } from './queries';
import { Ways } from './Ways';

interface StateProps {
  readonly page: PayPage;
  readonly token: string;
  readonly said: Said;
}

/** What is to be done now: pay, wait, go to the bank, or nothing. */
export function State({ page, token, said }: StateProps) {
  const { words } = said;
  switch (page.state) {
    case 'open':
      return <Ways page={page} token={token} said={said} />;
    case 'paying':
      return (
        <Notice tone="warning" title={words.paying}>
          <p>{words.payingNote}</p>
        </Notice>
      );
    case 'action_required':
      return <AtBank url={page.action?.url} token={token} said={said} />;
    case 'paid':
      return (
        <Notice tone="positive" title={words.paid(said.day(page.paid_on ?? page.date))}>
          <p>{words.paidNote}</p>
        </Notice>
      );
    case 'void':
    case 'uncollectible':
      return (
        <Notice tone="quiet" title={page.state === 'void' ? words.voided : words.closed}>
          <p>{words.nothingToPay(page.merchant.name)}</p>
        </Notice>
      );
  }
}

interface AtBankProps {
  readonly url: string | undefined;
  readonly token: string;
  readonly said: Said;
}

function AtBank({ url, token, said: { words } }: AtBankProps) {
  const client = useQueryClient();
  const givingUp = useMutation({
    mutationFn: () => giveUp(token),
    onSuccess: (now) => client.setQueryData(payPageQuery(token).queryKey, now),
  });
  return (
    <Notice
      tone="warning"
      title={words.bankAsks}
      action={
        <Row gap={12} align="start">
          {url === undefined ? null : (
            <Action kind="secondary" onClick={() => goAway(url)}>
              {words.goToBank}
            </Action>
          )}
          <Action kind="quiet" busy={givingUp.isPending} onClick={() => givingUp.mutate()}>
            {words.giveUp}
          </Action>
        </Row>
      }
    >
      {givingUp.isError ? <p>{words.failed}</p> : null}
      {givingUp.data?.state === 'action_required' ? <p>{words.stillWaits}</p> : null}
      <p>{words.bankAsksNote}</p>
    </Notice>
  );
}
