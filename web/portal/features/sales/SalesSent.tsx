import type { SalesRequest } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Row } from '@shared/ui/Card';
import { Notice } from '@shared/ui/Notice';

interface SalesSentProps {
  readonly request: SalesRequest;
  readonly onDone: () => void;
}

export function SalesSent({ request, onDone }: SalesSentProps) {
  return (
    <>
      <Notice
        tone="positive"
        title={
          request.joined ? 'Your message was added to your open request.' : 'Your request has been sent.'
        }
        urgent
      >
        <p>
          A sales representative will contact you about {request.plan.name}. Your plan and your bill stay as
          they are until you agree on something else.
        </p>
      </Notice>
      <Row>
        <Action kind="secondary" onClick={onDone}>
          Back to overview
        </Action>
      </Row>
    </>
  );
}
