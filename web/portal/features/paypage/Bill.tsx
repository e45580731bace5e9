import type { Money, PayPage } from '@shared/api/types';
import { Columns, Stack } from '@shared/ui/Layout';
import type { Said } from '@portal/words/paypage';
import css from './paypage.module.css';

interface BillProps {
  readonly page: PayPage;
  readonly said: Said;
}

/** What it is for, line by line. */
export function Bill({ page, said }: BillProps) {
  const { words } = said;
  return (
    <section className={css.card} aria-labelledby="lines">
      <Stack gap={8}>
        <h2 id="lines" className={css.way}>
          {words.lines}
        </h2>
        <ul>
          {page.lines.map((line, index) => (
            <li key={index} className={css.line}>
              <Columns wide="first" align="baseline">
                <span>
                  {line.description}
                  <span className={css.when}>{said.days(line.from, line.to)}</span>
                </span>
                <span className={css.number}>{said.money(line.amount)}</span>
              </Columns>
            </li>
          ))}
        </ul>
        <dl>
          <Sum name={words.subtotal} value={page.subtotal} said={said} />
          {page.taxes.map((tax) => (
            <Sum
              key={`${tax.rate} ${tax.untaxed ?? ''} ${tax.country ?? ''}`}
              name={taxName(tax, said)}
              value={tax.amount}
              said={said}
            />
          ))}
          <Sum name={words.total} value={page.total} said={said} strong />
          <Maybe name={words.creditUsed} value={page.credit_used} said={said} />
          <Maybe name={words.settled} value={page.settled} said={said} />
          <Sum name={words.toPay} value={page.open} said={said} strong />
        </dl>
      </Stack>
    </section>
  );
}

function taxName({ inclusive, rate, untaxed }: PayPage['taxes'][number], { words, percent }: Said): string {
  if (untaxed !== undefined) {
    return words.untaxed[untaxed];
  }
  return inclusive === true ? words.taxIncluded(percent(rate)) : words.tax(percent(rate));
}

interface SumProps {
  readonly name: string;
  readonly value: Money;
  readonly said: Said;
  readonly strong?: boolean;
}

function Sum({ name, value, said, strong = false }: SumProps) {
  return (
    <Columns wide="first" align="baseline" className={strong ? `${css.sum} ${css.strong}` : css.sum}>
      <dt>{name}</dt>
      <dd className={css.number}>{said.money(value)}</dd>
    </Columns>
  );
}

function Maybe({ value, ...rest }: Omit<SumProps, 'value'> & { readonly value: Money | undefined }) {
  return value === undefined ? null : <Sum value={value} {...rest} />;
}
