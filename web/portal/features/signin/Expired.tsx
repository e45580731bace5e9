import { Action } from '@shared/ui/Action';
import { Stack } from '@shared/ui/Layout';
import type { Speech } from '@portal/words/signin';
import { Head } from './Head';

/** A link or digits that were used, or are too old. */
export function Expired({ said: { words }, onBack }: { readonly said: Speech; readonly onBack: () => void }) {
  return (
    <Stack gap={20}>
      <Head title={words.expired}>{words.expiredNote}</Head>
      <Action wide onClick={onBack}>
        {words.sendNew}
      </Action>
    </Stack>
  );
}
