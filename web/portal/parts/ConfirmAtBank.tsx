import { Action } from '@shared/ui/Action';
import { Notice } from '@shared/ui/Notice';
import { BANK_ASKS, BANK_ASKS_WHY, GO_TO_BANK } from '@portal/words/paying';
import { goAway } from './away';

/** A payment that the customer's bank wants them to confirm, on a page of its own. */
export function ConfirmAtBank({ url }: { readonly url: string }) {
  return (
    <Notice
      tone="warning"
      title={BANK_ASKS}
      urgent
      action={
        <Action kind="secondary" onClick={() => goAway(url)}>
          {GO_TO_BANK}
        </Action>
      }
    >
      <p>{BANK_ASKS_WHY}</p>
    </Notice>
  );
}
