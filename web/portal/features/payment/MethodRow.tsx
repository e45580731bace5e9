import { useState } from 'react';
import type { PaymentMethod } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Icon } from '@shared/ui/icons';
import { Bleed, Fill, Row } from '@shared/ui/Layout';
import { Notice } from '@shared/ui/Notice';
import { Status } from '@shared/ui/Status';
import * as words from '@portal/words/paying';
import css from './payment.module.css';

interface MethodRowProps {
  readonly method: PaymentMethod;
  /** How many there are. */
  readonly all: number;
  /** Whether its customer pays by invoice: plans are paid without any. */
  readonly byInvoice: boolean;
  readonly today: string;
  readonly editable: boolean;
  readonly busy: boolean;
  readonly onDefault: () => void;
  readonly onBackup: () => void;
  readonly onRemove: () => void;
}

export function MethodRow(props: MethodRowProps) {
  const { method, today, editable, busy, onDefault, onBackup } = props;
  const [asked, setAsked] = useState(false);
  const name = words.cardName(method);
  if (asked) {
    return <Removal {...props} name={name} onKeep={() => setAsked(false)} />;
  }
  return (
    <Row as="li" gap={[4, 12]} className={css.method}>
      <Icon name="card" size={22} />
      <Fill least={12.25} className={css.name}>
        <Row as="p" gap={[4, 10]}>
          {name} {method.default ? <Status word={words.DEFAULT} tone="positive" /> : null}
          {method.backup === true ? <Status word={words.BACKUP} tone="quiet" /> : null}
          {words.isExpired(method, today) ? <Status word={words.EXPIRED} tone="danger" /> : null}
          {words.expiresThisMonth(method, today) ? (
            <Status word={words.EXPIRES_THIS_MONTH} tone="warning" />
          ) : null}
        </Row>
        <p className={css.note}>{words.expiryWords(method, today)}</p>
      </Fill>
      {editable ? (
        <Bleed inline={10}>
          <Row gap={4} align="start" wrap={false}>
            {method.default ? null : (
              <Action kind="quiet" disabled={busy} label={words.makeDefaultOf(name)} onClick={onDefault}>
                {words.MAKE_DEFAULT}
              </Action>
            )}
            {method.default || method.backup === true ? null : (
              <Action kind="quiet" disabled={busy} label={words.makeBackupOf(name)} onClick={onBackup}>
                {words.MAKE_BACKUP}
              </Action>
            )}
            <Action kind="quiet" disabled={busy} label={words.removeOf(name)} onClick={() => setAsked(true)}>
              {words.REMOVE}
            </Action>
          </Row>
        </Bleed>
      ) : null}
    </Row>
  );
}

type RemovalProps = MethodRowProps & { readonly name: string; readonly onKeep: () => void };

/** The question before it is removed, in its place. */
function Removal({ method, all, byInvoice, name, busy, onRemove, onKeep }: RemovalProps) {
  return (
    <li className={css.method}>
      <Notice
        tone="warning"
        title={words.removeTitle(name)}
        urgent
        action={
          <Row gap={8}>
            <Action kind="secondary" disabled={busy} onClick={onKeep}>
              {words.KEEP_CARD}
            </Action>
            <Action kind="secondary" busy={busy} onClick={onRemove}>
              {words.REMOVE_CARD}
            </Action>
          </Row>
        }
      >
        <p>{words.removeWords(method, all, byInvoice)}</p>
      </Notice>
    </li>
  );
}
