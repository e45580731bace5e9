import type { ReactNode } from 'react';
import type { OpenSession } from '@shared/api/types';
import { Row, Stack } from '@shared/ui/Layout';
import { Status } from '@shared/ui/Status';
import * as words from '@portal/words/sessions';
import css from './SessionLine.module.css';

interface SessionLineProps {
  readonly session: OpenSession;
  readonly timezone: string;
  readonly children?: ReactNode;
}

/** Where somebody is signed in: with what, how and since when. */
export function SessionLine({ session, timezone, children }: SessionLineProps) {
  return (
    <li className={css.session}>
      <Row justify="between">
        <Stack gap={2}>
          <Row gap={8}>
            <span className={css.device}>{words.deviceWords(session.device)}</span>
            {session.current ? <Status word={words.THIS_ONE} tone="positive" /> : null}
          </Row>
          <span className={css.quiet}>{words.whenWords(session, timezone)}</span>
        </Stack>
        {children}
      </Row>
    </li>
  );
}
