import { type ReactNode, useId } from 'react';
import type { PayPage } from '@shared/api/types';
import { Stack } from '@shared/ui/Layout';
import { Notice } from '@shared/ui/Notice';
import { TransferData } from '@portal/parts/TransferData';
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
  if (page.card === undefined && page.transfer === undefined) {
    return (
      <Notice tone="quiet">
        <p>{words.noWay(page.merchant.name)}</p>
      </Notice>
    );
  }
  return (
    <>
      {page.card === undefined ? null : (
        <Way title={words.byCard}>
          <ByCard page={page} card={page.card} token={token} said={said} />
        </Way>
      )}
      {page.transfer === undefined ? null : (
        <Way title={words.byTransfer}>
          <TransferData transfer={page.transfer} words={words} money={said.money} />
        </Way>
      )}
    </>
  );
}

function Way({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={css.card} aria-labelledby={id}>
      <Stack gap={16}>
        <h2 id={id} className={css.way}>
          {title}
        </h2>
        {children}
      </Stack>
    </section>
  );
}
