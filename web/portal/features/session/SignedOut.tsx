import { Center, Stack } from '@shared/ui/Layout';
import { LinkButton } from '@shared/ui/LinkButton';
import { Mark } from '@shared/ui/Mark';
import { signInPath } from '@portal/parts/signInPath';
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
  const again = merchant?.back === undefined ? signInPath() : undefined;
  return (
    <main>
      <Center className={css.page}>
        <Stack className={css.card}>
          <Mark icon="lock" tone="quiet" />
          <Stack gap={12}>
            <h1 className={css.title}>{byLink ? words.EXPIRED : words.SIGNED_OUT}</h1>
            {again === undefined ? (
              <p>{byLink ? words.WHAT_TO_DO : words.howToReturn(merchant?.name)}</p>
            ) : null}
            <p className={css.quiet}>{words.NOTHING_CHANGED}</p>
          </Stack>
          {merchant?.back === undefined ? null : (
            <LinkButton href={merchant.back}>{words.backTo(merchant.name)}</LinkButton>
          )}
          {again === undefined ? null : <LinkButton href={again}>{words.SIGN_IN_AGAIN}</LinkButton>}
        </Stack>
      </Center>
    </main>
  );
}
