import type { ReactNode } from 'react';
import type { Quote } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { BeforeAfter } from '@shared/ui/BeforeAfter';
import { formatDay, formatTime, zoneName } from '@shared/words/dates';
import { Notice } from '@shared/ui/Notice';
import { toldWords } from '@portal/words/told';
import { warningWords } from '@portal/words/warnings';
import { BillPreview } from './BillPreview';
import { differencesOf } from './differences';
import { GainsAndLosses } from './GainsAndLosses';
import css from './Review.module.css';
import { type ConfirmWords, renews } from './words';

interface ReviewProps {
  readonly quote: Quote;
  readonly words: ConfirmWords;
  readonly timezone: string;
  /** What stands above it all, such as a decline. */
  readonly notices: ReactNode;
  readonly confirmable: boolean;
  readonly busy: boolean;
  readonly onBack: () => void;
  readonly onConfirm: () => void;
}

/** The last step: everything that changes, everything it costs, and one button that does it. */
export function Review(props: ReviewProps) {
  const { quote, words, notices } = props;
  return (
    <div className={css.review}>
      <div className={css.notices}>{notices}</div>
      <div className={css.columns}>
        <div className={css.left}>
          <p className={css.summary}>{toldWords(quote.told)}</p>
          <WhatChanges quote={quote} />
          <GainsAndLosses gains={quote.changes.gains} losses={quote.changes.losses} />
          <Warnings quote={quote} />
        </div>
        <div className={css.right}>
          <BillPreview quote={quote} />
          <p className={css.valid}>{termsOf(quote, props.timezone)}</p>
        </div>
      </div>
      <div className={css.bar}>
        <Action kind="secondary" onClick={props.onBack}>
          Back
        </Action>
        <Action note={words.note} busy={props.busy} disabled={!props.confirmable} onClick={props.onConfirm}>
          {words.button}
        </Action>
      </div>
    </div>
  );
}

function WhatChanges({ quote }: { readonly quote: Quote }) {
  const effective = {
    name: 'Takes effect',
    after: quote.timing === 'now' ? `Now, ${formatDay(quote.effective)}` : formatDay(quote.effective),
  };
  return (
    <section aria-label="What changes">
      <BeforeAfter differences={[...differencesOf(quote), effective]} />
    </section>
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

function termsOf(quote: Quote, timezone: string): string {
  const until = `${formatTime(quote.expires_at, timezone)} (${zoneName(timezone)})`;
  return [`This price is valid until ${until}.`, renews(quote)].join(' ').trim();
}
