import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Session } from '@shared/api/types';
import { Amount } from '@shared/ui/Amount';
import { Card } from '@shared/ui/Card';
import { Stack } from '@shared/ui/Layout';
import { isNothing } from '@shared/words/money';
import { customerQuery } from '@portal/queries/customer';
import * as words from '@portal/words/credit';
import css from './credit.module.css';

/** How much credit there is and what it does; nothing where there is none. */
export function CreditCard({ session }: { readonly session: Session }) {
  const { data } = useQuery(customerQuery(session.customer.id));
  if (data === undefined || isNothing(data.credit_balance)) {
    return null;
  }
  return (
    <Card
      title={words.ACCOUNT_CREDIT}
      action={
        <span className={css.balance}>
          <Amount value={data.credit_balance} />
        </span>
      }
    >
      <Stack gap={12}>
        <p>{words.HOW_IT_PAYS}</p>
        <p>
          <Link href="/credit">{words.WHERE_FROM}</Link>
        </p>
      </Stack>
    </Card>
  );
}
