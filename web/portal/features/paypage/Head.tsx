import { useMutation } from '@tanstack/react-query';
import { saveHeld } from '@shared/api/client';
import type { PayPage } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Row, Stack } from '@shared/ui/Layout';
import { Notice } from '@shared/ui/Notice';
import type { Said } from '@portal/words/paypage';
import css from './paypage.module.css';

interface HeadProps {
  readonly page: PayPage;
  readonly token: string;
  readonly said: Said;
}

/** Who asks whom for how much, by when, and the files of it. */
export function Head({ page, token, said }: HeadProps) {
  const { words } = said;
  return (
    <Stack as="header" gap={16}>
      {page.sandbox ? <p className={css.sandbox}>{words.sandbox}</p> : null}
      <Row className={css.brand} gap={10}>
        {page.merchant.logo_url === undefined ? null : (
          <img src={page.merchant.logo_url} alt="" height={28} />
        )}
        {page.merchant.name}
      </Row>
      <section className={css.card}>
        <Stack gap={16}>
          <Stack gap={4}>
            <h1 className={css.title}>{words.invoiceFor(page.number, page.customer)}</h1>
            {page.state === 'open' ? <p className={css.quiet}>{words.dueBy(said.day(page.due_on))}</p> : null}
          </Stack>
          {page.state === 'open' || page.state === 'paying' || page.state === 'action_required' ? (
            <Stack as="p" gap={0}>
              <span className={css.quiet}>{words.toPay}</span>
              <span className={css.amount}>{said.money(page.open)}</span>
            </Stack>
          ) : null}
          <Files page={page} token={token} said={said} />
        </Stack>
      </section>
    </Stack>
  );
}

function Files({ page, token, said: { words } }: HeadProps) {
  const saving = useMutation({
    mutationFn: (kind: 'pdf' | 'receipt') =>
      saveHeld(
        `/v1/pay-page/${kind}`,
        token,
        kind === 'pdf' ? `${page.number}.pdf` : `${page.number}-receipt.pdf`,
      ),
  });
  return (
    <Stack gap={8}>
      <Row>
        <Action kind="secondary" busy={saving.isPending} onClick={() => saving.mutate('pdf')}>
          {words.savePdf}
        </Action>
        {page.state === 'paid' ? (
          <Action kind="secondary" busy={saving.isPending} onClick={() => saving.mutate('receipt')}>
            {words.saveReceipt}
          </Action>
        ) : null}
      </Row>
      {saving.isError ? (
        <Notice tone="danger" title={words.failed} urgent>
          <p>{words.failedNote}</p>
        </Notice>
      ) : null}
    </Stack>
  );
}
