import type { PaymentMethod } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Icon } from '@shared/ui/icons';
import { Status } from '@shared/ui/Status';
import css from './payment.module.css';

interface MethodRowProps {
  readonly method: PaymentMethod;
  readonly today: string;
  readonly editable: boolean;
  readonly busy: boolean;
  readonly onDefault: () => void;
  readonly onRemove: () => void;
}

export function MethodRow({ method, today, editable, busy, onDefault, onRemove }: MethodRowProps) {
  const name = `${method.brand} •••• ${method.last4}`;
  return (
    <li className={css.method}>
      <Icon name="card" size={22} />
      <div className={css.name}>
        <p className={css.title}>
          {name} {method.default ? <Status word="Default" tone="positive" /> : null}
          {isExpired(method, today) ? <Status word="Expired" tone="danger" /> : null}
        </p>
        <p className={css.note}>{expiry(method, today)}</p>
      </div>
      {editable ? (
        <div className={css.buttons}>
          {method.default ? null : (
            <Action kind="quiet" disabled={busy} label={`Make ${name} the default`} onClick={onDefault}>
              Make default
            </Action>
          )}
          <Action kind="quiet" disabled={busy} label={`Remove ${name}`} onClick={onRemove}>
            Remove
          </Action>
        </div>
      ) : null}
    </li>
  );
}

function expiry(method: PaymentMethod, today: string): string {
  if (isExpired(method, today)) {
    return 'Add another card before the next invoice.';
  }
  return monthOf(method) === today.slice(0, 7)
    ? 'Expires this month'
    : `Expires ${method.exp_month.toString().padStart(2, '0')}/${method.exp_year}`;
}

function isExpired(method: PaymentMethod, today: string): boolean {
  return monthOf(method) < today.slice(0, 7);
}

function monthOf({ exp_year: year, exp_month: month }: PaymentMethod): string {
  return `${year}-${month.toString().padStart(2, '0')}`;
}
