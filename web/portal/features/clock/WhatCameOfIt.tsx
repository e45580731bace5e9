import { formatDay, formatInstant } from '@shared/words/dates';
import { Icon } from '@shared/ui/icons';
import type { Passed } from './queries';
import css from './SandboxBar.module.css';

interface WhatCameOfItProps {
  readonly passed: Passed;
  readonly timezone: string;
  readonly onClose: () => void;
}

/** What happened to the customer while time passed. */
export function WhatCameOfIt({ passed, timezone, onClose }: WhatCameOfItProps) {
  return (
    <section className={css.passed} aria-label="What came of it" role="status">
      <div className={css.passedHead}>
        <p>
          From {formatDay(passed.from)} to {formatDay(passed.to)}
        </p>
        <button type="button" className={css.close} aria-label="Hide what came of it" onClick={onClose}>
          <Icon name="cross" size={15} />
        </button>
      </div>
      {passed.happened.length === 0 ? (
        <p>Nothing was due.</p>
      ) : (
        <ol className={css.happened}>
          {passed.happened.map((activity, place) => (
            <li key={`${activity.at} ${place}`}>
              <span className={css.date}>{formatInstant(activity.at, timezone)}</span>
              <span>{activity.text}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
