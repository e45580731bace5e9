import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { Document, Owed } from '@shared/api/types';
import { Card } from '@shared/ui/Card';
import { Stack } from '@shared/ui/Layout';
import { formatDay } from '@shared/words/dates';
import { formatMoney } from '@shared/words/money';
import { Loaded } from '@portal/parts/Loaded';
import { TransferData } from '@portal/parts/TransferData';
import { documentQuery } from '@portal/queries/documents';
import { DUE } from '@portal/words/documents';
import { TRANSFER, transferOf } from '@portal/words/transfer';
import css from './documents.module.css';

/** How what is open of an invoice is paid by a bank transfer. */
export function ByTransfer({ document }: { readonly document: Document }) {
  const id = useId();
  return document.transfer === undefined ? null : (
    <section aria-labelledby={id} className={css.foot}>
      <Stack gap={8}>
        <h3 id={id} className={css.heading}>
          {TRANSFER.byTransfer}
        </h3>
        <OfOne document={document} />
      </Stack>
    </section>
  );
}

function OfOne({ document: { transfer, due_on: due } }: { readonly document: Document }) {
  return transfer === undefined ? null : (
    <TransferData
      transfer={transfer}
      words={TRANSFER}
      money={formatMoney}
      {...(due === undefined ? {} : { due: { name: DUE, value: formatDay(due) } })}
    />
  );
}

/** Of what is owed: those invoices that can be paid by transfer now. Each has a reference of its own. */
export function transferable(owed: Owed): Owed['documents'] {
  return owed.bank_account === undefined ? [] : owed.documents.filter((one) => !one.payment_pending);
}

/** How all of them are paid. */
export function OwedByTransfer({ owed }: { readonly owed: Owed }) {
  return (
    <Card title={TRANSFER.byTransfer}>
      <Stack gap={24}>
        {transferable(owed).map(({ document }) => (
          <OfOwed key={document} id={document} />
        ))}
      </Stack>
    </Card>
  );
}

function OfOwed({ id }: { readonly id: string }) {
  const query = useQuery(documentQuery(id));
  return (
    <Loaded query={query} heights={[240]}>
      {(document) => (
        <Stack as="section" gap={4}>
          <h3 className={css.heading}>{transferOf(document.number ?? '')}</h3>
          <OfOne document={document} />
        </Stack>
      )}
    </Loaded>
  );
}
