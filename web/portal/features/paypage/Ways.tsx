import type { PayPage } from '@shared/api/types';
import { Stack } from '@shared/ui/Layout';
import { Notice } from '@shared/ui/Notice';
import type { Said } from '@portal/words/paypage';
import { ByCard } from './ByCard';
import css from './paypage.module.css';

interface WaysProps {
  readonly page: PayPage;
  readonly token: string;
  readonly said: Said;
}

/** How it can be paid. */
export function Ways({ page, token, said }: WaysProps) {
  const { words } = said;
  if (page.card === undefined) {
    return (
      <Notice tone="quiet">
        <p>{words.noWay(page.merchant.name)}</p>
      </Notice>
    );
  }
  return (
    <section className={css.card} aria-labelledby="by-card">
      <Stack gap={16}>
        <h2 id="by-card" className={css.way}>
          {words.byCard}
        </h2>
        <ByCard page={page} card={page.card} token={token} said={said} />
      </Stack>
    </section>
  );
}
