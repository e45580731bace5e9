import type { PaymentMethod } from '../../api/types';
import { Action } from '../../ui/Action';
import { Icon } from '../../ui/icons';
import { Status } from '../../ui/Notice';
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
        <p>
          {name} {method.default ? <Status word="Default" tone="positive" /> : null}
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
  const month = `${method.exp_year}-${method.exp_month.toString().padStart(2, '0')}`;
  const said = `${method.exp_month.toString().padStart(2, '0')}/${method.exp_year}`;
  if (month < today.slice(0, 7)) {
    return `Expired ${said}. Add another card.`;
  }
  return month === today.slice(0, 7) ? 'Expires this month' : `Expires ${said}`;
}
