import type { ReactNode } from 'react';
import type { Quote } from '../../api/types';
import { Action } from '../../ui/Action';
import { BeforeAfter } from '../../ui/BeforeAfter';
import { formatDay, formatTime } from '../../ui/dates';
import { Notice } from '../../ui/Notice';
import { BillPreview } from './BillPreview';
import { differencesOf } from './differences';
import { GainsAndLosses } from './GainsAndLosses';
import css from './Review.module.css';
import type { ConfirmWords } from './words';

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
          <p className={css.summary}>{quote.summary}</p>
          <WhatChanges quote={quote} />
          <GainsAndLosses gains={quote.changes.gains} losses={quote.changes.losses} />
          {quote.warnings.map((warning) => (
            <Notice key={warning.code} tone="warning">
              <p>{warning.message}</p>
            </Notice>
          ))}
        </div>
        <div className={css.right}>
          <BillPreview quote={quote} />
          <p className={css.valid}>
            This amount is guaranteed until {formatTime(quote.expires_at, props.timezone)} ({props.timezone}).
          </p>
        </div>
      </div>
      <div className={css.bar}>
        <div className={css.buttons}>
          <Action kind="secondary" onClick={props.onBack}>
            Back
          </Action>
          <Action note={words.note} busy={props.busy} disabled={!props.confirmable} onClick={props.onConfirm}>
            {words.button}
          </Action>
        </div>
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
    <section className={css.group} aria-label="What changes">
      <BeforeAfter differences={[...differencesOf(quote), effective]} />
    </section>
  );
}
