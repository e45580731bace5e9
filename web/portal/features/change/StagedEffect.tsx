import { ApiProblem } from '@shared/api/problem';
import type { Quote } from '@shared/api/types';
import { Amount } from '@shared/ui/Amount';
import { Columns, Stack } from '@shared/ui/Layout';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { isAboutCode } from '@portal/words/coupons';
import * as words from '@portal/words/review';
import { toldWords } from '@portal/words/told';
import css from './StagedEffect.module.css';
import type { Preview } from './usePreview';

/** What the server says of what is staged; of a code that it refuses, that is said beside it; without billing details, that they come first. While it is asked anew, what it said before stays, greyed. */
export function StagedEffect({ preview }: { readonly preview: Preview }) {
  const { shown, quote, error, asked } = preview;
  const details = error instanceof ApiProblem && error.code === 'billing_details_required';
  return (
    <div role="status" aria-live="polite" aria-busy={asked && quote === undefined && error === undefined}>
      {error === undefined || details || isAboutCode(error) ? null : <ProblemNotice error={error} />}
      {details ? <p>{words.AFTER_DETAILS}</p> : null}
      {shown === undefined || error !== undefined ? null : <Effect quote={shown} old={quote === undefined} />}
    </div>
  );
}

function Effect({ quote, old }: { readonly quote: Quote; readonly old: boolean }) {
  const next = quote.next_invoice;
  return (
    <Stack gap={8} className={`${css.effect} ${old ? css.old : ''}`}>
      <p>{toldWords(quote.told)}</p>
      <Columns as="dl" wide="first" gap={[6, 16]}>
        <dt>{words.dueLabel(quote)}</dt>
        <dd>
          <Amount value={quote.due_now} />
        </dd>
        {next === undefined ? null : (
          <>
            <dt>{`${words.NEXT_INVOICE}, ${words.nextInvoiceNote(next)}`}</dt>
            <dd>
              <Amount value={next.total} />
            </dd>
          </>
        )}
      </Columns>
    </Stack>
  );
}
