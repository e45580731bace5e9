import { BECOMES, NONE } from '@shared/words/common';
import css from './BeforeAfter.module.css';
import { Icon } from './icons';
import text from './text.module.css';

export interface Difference {
  readonly name: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** Only what differs: what it was, an arrow, what it will be. */
export function BeforeAfter({ differences }: { readonly differences: readonly Difference[] }) {
  return (
    <dl className={css.list}>
      {differences.map((difference) => (
        <div key={`${difference.name} ${difference.after ?? ''}`}>
          <dt className={css.name}>{difference.name}</dt>
          <dd className={difference.before === undefined ? '' : css.pair}>
            {difference.before === undefined ? null : <Before text={difference.before} />}
            <span className={css.after}>{difference.after ?? NONE}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Before({ text: was }: { readonly text: string }) {
  return (
    <>
      <span className={css.before}>{was}</span>
      <Icon name="arrow" size={15} />
      <span className={text.visuallyHidden}>{BECOMES}</span>
    </>
  );
}
