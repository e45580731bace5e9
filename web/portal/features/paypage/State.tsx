import type { PayPage } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Notice } from '@shared/ui/Notice';
import { goAway } from '@portal/parts/away';
import type { Said } from '@portal/words/paypage';
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
      return <AtBank url={page.action?.url} said={said} />;
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

function AtBank({ url, said: { words } }: { readonly url: string | undefined; readonly said: Said }) {
  return (
    <Notice
      tone="warning"
      title={words.bankAsks}
      action={
        url === undefined ? null : (
          <Action kind="secondary" onClick={() => goAway(url)}>
            {words.goToBank}
          </Action>
        )
      }
    >
      <p>{words.bankAsksNote}</p>
    </Notice>
  );
}
