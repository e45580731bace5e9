import type { SalesRequest } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Row } from '@shared/ui/Layout';
import { Notice } from '@shared/ui/Notice';
import { BACK_TO_OVERVIEW, sentTitle, sentWords } from '@portal/words/sales';

interface SalesSentProps {
  readonly request: SalesRequest;
  readonly onDone: () => void;
}

export function SalesSent({ request, onDone }: SalesSentProps) {
  return (
    <>
      <Notice tone="positive" title={sentTitle(request.joined)} urgent>
        <p>{sentWords(request.plan.name)}</p>
      </Notice>
      <Row>
        <Action kind="secondary" onClick={onDone}>
          {BACK_TO_OVERVIEW}
        </Action>
      </Row>
    </>
  );
}
