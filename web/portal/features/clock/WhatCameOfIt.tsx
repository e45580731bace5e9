import { formatInstant } from '@shared/words/dates';
import { IconButton } from '@shared/ui/IconButton';
import { Row } from '@shared/ui/Layout';
import * as words from '@portal/words/clock';
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
    <section className={css.came} aria-label={words.WHAT_CAME_OF_IT} role="status">
      <div className={css.passed}>
        <Row justify="between" gap={0} wrap={false} className={css.passedHead}>
          <p>{words.passed(passed.from, passed.to)}</p>
          <IconButton icon="cross" label={words.HIDE} onClick={onClose} />
        </Row>
        {passed.happened.length === 0 ? (
          <p>{words.NOTHING_DUE}</p>
        ) : (
          <ol className={css.happened}>
            {passed.happened.map((activity, place) => (
              <Row as="li" gap={[0, 16]} align="start" className={css.one} key={`${activity.at} ${place}`}>
                <span className={css.date}>{formatInstant(activity.at, timezone)}</span>
                <span>{activity.text}</span>
              </Row>
            ))}
          </ol>
        )}
      </div>
    </section>
  );
}
