import type { ReactNode } from 'react';
import type { Quote } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { BeforeAfter } from '@shared/ui/BeforeAfter';
import { Notice } from '@shared/ui/Notice';
import { SideBySide } from '@shared/ui/SideBySide';
import { keepWords } from '@portal/words/cancelling';
import { BACK } from '@portal/words/common';
import { type ConfirmWords, renews } from '@portal/words/confirm';
import { differencesOf, effectOf } from '@portal/words/differences';
import { validUntil, WHAT_CHANGES } from '@portal/words/review';
import { toldWords } from '@portal/words/told';
import { warningWords } from '@portal/words/warnings';
import { BillPreview } from './BillPreview';
import { BrokenLimits } from './BrokenLimits';
import { CancelFacts } from './CancelFacts';
import { GainsAndLosses } from './GainsAndLosses';
import css from './Review.module.css';
import { UsagePrices } from './UsagePrices';

interface ReviewProps {
  readonly quote: Quote;
  readonly words: ConfirmWords;
  readonly timezone: string;
  /** What stands above it all, such as a decline. */
  readonly notices: ReactNode;
  /** Where a code is typed in. */
  readonly code: ReactNode;
  /** What else could be done, of a cancellation. */
  readonly instead: ReactNode;
  readonly confirmable: boolean;
  readonly busy: boolean;
  readonly onBack: () => void;
  readonly onConfirm: () => void;
}

/** The last step: everything that changes, everything it costs, and one button that does it. */
export function Review(props: ReviewProps) {
  const { quote, words, notices } = props;
  return (
    <SideBySide
      above={notices}
      left={
        <>
          <p className={css.summary}>{toldWords(quote.told)}</p>
          {quote.verb === 'cancel' ? <CancelFacts quote={quote} /> : null}
          {quote.verb === 'cancel' && quote.changes.plan === undefined ? null : (
            <section aria-label={WHAT_CHANGES}>
              <BeforeAfter differences={[...differencesOf(quote), effectOf(quote)]} />
            </section>
          )}
          <UsagePrices quote={quote} />
          <GainsAndLosses gains={quote.changes.gains} losses={quote.changes.losses} />
          <Warnings quote={quote} />
          {props.instead}
        </>
      }
      right={
        <>
          <BillPreview quote={quote} />
          {props.code}
          <p className={css.valid}>{validUntil(quote, props.timezone)}</p>
          <BrokenLimits quote={quote} />
        </>
      }
      terms={renews(quote)}
      even={quote.verb === 'cancel'}
      bar={
        <>
          <Action kind="secondary" onClick={props.onBack}>
            {quote.verb === 'cancel' ? keepWords(quote) : BACK}
          </Action>
          <Action note={words.note} busy={props.busy} disabled={!props.confirmable} onClick={props.onConfirm}>
            {words.button}
          </Action>
        </>
      }
    />
  );
}

/** What else a person should know. That usage is added stands beside the next invoice already. */
function Warnings({ quote }: { readonly quote: Quote }) {
  return quote.warnings
    .filter(({ code }) => code !== 'usage_follows' || quote.next_invoice === undefined)
    .map((warning) => (
      <Notice key={`${warning.code} ${warning.about.date ?? ''}`} tone="warning">
        <p>{warningWords(warning)}</p>
      </Notice>
    ));
}
