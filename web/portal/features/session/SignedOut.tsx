import { Center, Stack } from '@shared/ui/Layout';
import { LinkButton } from '@shared/ui/LinkButton';
import { Mark } from '@shared/ui/Mark';
import * as words from '@portal/words/session';
import { rememberedMerchant } from './remembered';
import css from './SignedOut.module.css';

interface SignedOutProps {
  /** They came by a link that is spent or too old. */
  readonly byLink?: boolean;
}

/** Where everybody lands who has no session: a spent link, a session that is over, or one who signed out. */
export function SignedOut({ byLink = false }: SignedOutProps) {
  const merchant = rememberedMerchant();
  return (
    <main>
      <Center className={css.page}>
        <Stack className={css.card}>
          <Mark icon="lock" tone="quiet" />
          <Stack gap={12}>
            <h1 className={css.title}>{byLink ? words.EXPIRED : words.SIGNED_OUT}</h1>
            <p>{byLink ? words.WHAT_TO_DO : words.howToReturn(merchant?.name)}</p>
            <p className={css.quiet}>{words.NOTHING_CHANGED}</p>
          </Stack>
          {merchant?.back === undefined ? null : (
            <LinkButton href={merchant.back}>{words.backTo(merchant.name)}</LinkButton>
          )}
        </Stack>
      </Center>
    </main>
  );
}
