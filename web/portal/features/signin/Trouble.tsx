import { problemOf } from '@shared/api/problem';
import { Notice } from '@shared/ui/Notice';
import type { Speech } from '@portal/words/signin';

const MINUTE_SECONDS = 60;

/** Why nothing came of it: too many mails, none can be sent, or no server. */
export function Trouble({ error, said: { words } }: { readonly error: unknown; readonly said: Speech }) {
  const problem = problemOf(error);
  if (problem.status === 429) {
    return (
      <Notice tone="warning" title={words.wait(minutes(problem))} urgent>
        <p>{words.waitNote}</p>
      </Notice>
    );
  }
  const noMail = problem.status === 503;
  return (
    <Notice tone="danger" title={noMail ? words.noMail : words.failed} urgent>
      <p>{noMail ? words.noMailNote : words.failedNote}</p>
      {problem.request_id === '' ? null : <p>{words.reference(problem.request_id)}</p>}
    </Notice>
  );
}

function minutes(problem: object): number {
  const seconds =
    'retry_after' in problem && typeof problem.retry_after === 'number'
      ? problem.retry_after
      : MINUTE_SECONDS;
  return Math.ceil(seconds / MINUTE_SECONDS);
}
