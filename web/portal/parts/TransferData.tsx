import { useState } from 'react';
import type { Money, Transfer } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Row, Stack } from '@shared/ui/Layout';
import type { TransferWords } from '@portal/words/transfer';
import css from './Transfer.module.css';
import { TransferCode } from './TransferCode';

interface TransferDataProps {
  readonly transfer: Transfer;
  readonly words: TransferWords;
  readonly money: (money: Money) => string;
  /** By when, where the screen does not say it elsewhere. */
  readonly due?: { readonly name: string; readonly value: string };
}

/** What a bank asks for, each to be copied, and the code that a banking app scans. */
export function TransferData({ transfer, words, money, due }: TransferDataProps) {
  const { code, amount } = transfer;
  return (
    <Stack gap={16}>
      <dl>
        <Datum name={words.holder} value={transfer.holder} words={words} />
        <Datum name={words.iban} value={inGroups(transfer.iban)} copied={transfer.iban} words={words} />
        {transfer.bic === undefined ? null : <Datum name={words.bic} value={transfer.bic} words={words} />}
        {transfer.bank === undefined ? null : (
          <Datum name={words.bank} value={transfer.bank} words={words} plain />
        )}
        <Datum name={words.amount} value={money(amount)} copied={amount.amount} words={words} />
        {due === undefined ? null : <Datum {...due} words={words} plain />}
        <Datum
          name={words.reference}
          value={inGroups(transfer.reference)}
          copied={transfer.reference}
          words={words}
        />
      </dl>
      <p className={css.quiet}>{words.referenceNote}</p>
      {code === undefined ? null : (
        <Row gap={16}>
          <TransferCode code={code} name={words.codeName} />
          <p>{words.scan}</p>
        </Row>
      )}
    </Stack>
  );
}

interface DatumProps {
  readonly name: string;
  readonly value: string;
  /** What is copied, where that is written otherwise. */
  readonly copied?: string;
  readonly words: TransferWords;
  readonly plain?: boolean;
}

function Datum({ name, value, copied = value, words, plain = false }: DatumProps) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(copied);
    setCopied(true);
  };
  return (
    <Stack gap={0} className={css.datum}>
      <dt className={css.quiet}>{name}</dt>
      <dd>
        <Row justify="between" wrap={false}>
          <bdi className={css.value}>{value}</bdi>
          {plain ? null : (
            <Action kind="quiet" label={words.copy(name)} onClick={() => void copy()}>
              {isCopied ? words.copied : words.copyShort}
            </Action>
          )}
        </Row>
      </dd>
    </Stack>
  );
}

/** As people read it: four by four. */
function inGroups(text: string): string {
  return text.replace(/(.{4})(?=.)/g, '$1 ');
}
