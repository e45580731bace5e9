import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { MeteredCharge, Usage } from '@shared/api/types';
import { Card } from '@shared/ui/Card';
import { Figure, Figures } from '@shared/ui/Figures';
import { Bleed, Stack } from '@shared/ui/Layout';
import { formatStretch } from '@shared/words/dates';
import { Amount } from '@shared/ui/Amount';
import { formatRange } from '@shared/words/money';
import { formatNumber, formatPercent } from '@shared/words/numbers';
import * as words from '@portal/words/usage';
import { DayChart } from './DayChart';
import { DayTable } from './DayTable';
import css from './MeterCard.module.css';
import { csvOf } from './queries';

interface MeterCardProps {
  readonly subscription: string;
  readonly usage: Usage;
  readonly charge: MeteredCharge;
  readonly today: string;
}

type As = 'chart' | 'table';

/** One meter: its numbers, its days, and what they cost. */
export function MeterCard({ subscription, usage, charge, today }: MeterCardProps) {
  const [as, setAs] = useState<As>('chart');
  return (
    <Card
      title={charge.meter_name}
      action={
        <SegmentedControl
          size="xs"
          value={as}
          onChange={(value) => setAs(value === 'table' ? 'table' : 'chart')}
          data={[
            { value: 'chart', label: words.CHART },
            { value: 'table', label: words.TABLE },
          ]}
          aria-label={words.showAs(charge.meter_name)}
        />
      }
    >
      <Stack gap={20}>
        <Bleed top={8}>
          <p className={css.price}>{words.priceWords(charge)}</p>
        </Bleed>
        <Totals usage={usage} charge={charge} />
        <Progress charge={charge} />
        {as === 'chart' ? (
          <DayChart charge={charge} today={usage.running ? today : undefined} />
        ) : (
          <DayTable charge={charge} />
        )}
        <Rates charge={charge} />
        <p>
          <a href={csvOf(subscription, charge.charge, charge.period.from)} download>
            {words.DOWNLOAD_CSV}
          </a>
        </p>
      </Stack>
    </Card>
  );
}

function Totals({ usage, charge }: { readonly usage: Usage; readonly charge: MeteredCharge }) {
  const included = words.includedWords(charge);
  return (
    <Figures>
      <Figure name={words.usedWords(charge)}>{formatNumber(charge.used)}</Figure>
      {included === '' ? null : (
        <>
          <Figure name={words.INCLUDED}>{included}</Figure>
          <Figure name={words.OVER}>{formatNumber(charge.beyond)}</Figure>
        </>
      )}
      <Cost usage={usage} charge={charge} />
      {charge.projection === undefined ? null : (
        <Figure name={words.BY_THE_END}>{formatRange(charge.projection.low, charge.projection.high)}</Figure>
      )}
    </Figures>
  );
}

/** Of a period that is over, what was billed. */
function Cost({ usage, charge }: { readonly usage: Usage; readonly charge: MeteredCharge }) {
  if (usage.running || charge.billed === undefined) {
    return (
      <Figure name={words.amountSoFar(usage.running)}>
        <Amount value={charge.amount} />
      </Figure>
    );
  }
  return (
    <Figure name={<BilledOn documents={charge.billed.documents} />}>
      <Amount value={charge.billed.amount} />
    </Figure>
  );
}

function BilledOn({ documents }: Pick<NonNullable<MeteredCharge['billed']>, 'documents'>) {
  return (
    <>
      {words.BILLED_ON}{' '}
      {documents.map(({ id, number }, place) => (
        <span key={id}>
          {place === 0 ? '' : ', '}
          <Link href={`/invoices/${id}`}>{number}</Link>
        </span>
      ))}
    </>
  );
}

/** How far the period's allowance is used. */
function Progress({ charge }: { readonly charge: MeteredCharge }) {
  const used = words.shareUsed(charge, charge.used);
  if (used === undefined) {
    return null;
  }
  const likely =
    charge.projection === undefined ? undefined : words.shareUsed(charge, charge.projection.used);
  return (
    <Stack gap={6}>
      <div className={css.track} aria-hidden="true">
        <div className={used > 1 ? css.full : css.filled} style={{ width: percent(used) }} />
        {likely === undefined ? null : <div className={css.likely} style={{ width: percent(likely) }} />}
      </div>
      <p className={css.used}>{words.progressWords(used, likely)}</p>
    </Stack>
  );
}

/** Where the price changed with the plan, what each has of it. */
function Rates({ charge }: { readonly charge: MeteredCharge }) {
  if (charge.parts.length < 2) {
    return null;
  }
  return (
    <table className={css.rates}>
      <caption>{words.BY_PRICE}</caption>
      <tbody>
        {charge.parts.map((part) => (
          <tr key={`${part.item} ${part.from}`}>
            <th scope="row">
              {part.item_name}
              <span>{formatStretch(part.from, part.to)}</span>
            </th>
            <td>{formatNumber(part.quantity)}</td>
            <td>
              <Amount value={part.amount} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function percent(share: number): string {
  return formatPercent(Math.min(1, share));
}
