import { Center, Stack } from '@shared/ui/Layout';
import { Mark } from '@shared/ui/Mark';
import * as words from '@portal/words/session';
import css from './SignedOut.module.css';

/** Where everybody lands who has no session: a spent link, an old one, or one who signed out. */
export function SignedOut() {
  return (
    <main>
      <Center className={css.page}>
        <Stack className={css.card}>
          <Mark icon="lock" tone="quiet" />
          <Stack gap={12}>
            <h1 className={css.title}>{words.EXPIRED}</h1>
            <p>{words.WHAT_TO_DO}</p>
            <p className={css.quiet}>{words.NOTHING_CHANGED}</p>
          </Stack>
        </Stack>
      </Center>
    </main>
  );
}
