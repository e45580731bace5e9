import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { MeteredCharge, Usage } from '@shared/api/types';
import { Card } from '@shared/ui/Card';
import { formatStretch } from '@shared/words/dates';
import { Amount } from '@shared/ui/Amount';
import { formatRange } from '@shared/words/money';
import { formatNumber, formatPercent } from '@shared/words/numbers';
import { DayChart } from './DayChart';
import { DayTable } from './DayTable';
import css from './MeterCard.module.css';
import { csvOf } from './queries';
import { countedWords, includedWords, shareUsed, usedWords } from './words';

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
            { value: 'chart', label: 'Chart' },
            { value: 'table', label: 'Table' },
          ]}
          aria-label={`Show ${charge.meter_name} as`}
        />
      }
    >
      <div className={css.body}>
        <p className={css.price}>
          {charge.item_name}
          {charge.price === undefined ? '' : `: ${charge.price}`}. {countedWords(charge)}
        </p>
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
            Download CSV
          </a>
        </p>
      </div>
    </Card>
  );
}

function Totals({ usage, charge }: { readonly usage: Usage; readonly charge: MeteredCharge }) {
  const included = includedWords(charge);
  return (
    <dl className={css.totals}>
      <div>
        <dt>{usedWords(charge)}</dt>
        <dd>{formatNumber(charge.used)}</dd>
      </div>
      {included === '' ? null : (
        <>
          <div>
            <dt>Included</dt>
            <dd>{included}</dd>
          </div>
          <div>
            <dt>Over</dt>
            <dd>{formatNumber(charge.beyond)}</dd>
          </div>
        </>
      )}
      <Cost usage={usage} charge={charge} />
      {charge.projection === undefined ? null : (
        <div>
          <dt>By the end of the period</dt>
          <dd>{formatRange(charge.projection.low, charge.projection.high)}</dd>
        </div>
      )}
    </dl>
  );
}

/** Of a period that is over, what was billed. */
function Cost({ usage, charge }: { readonly usage: Usage; readonly charge: MeteredCharge }) {
  if (usage.running || charge.billed === undefined) {
    return (
      <div>
        <dt>{usage.running ? 'Amount so far' : 'Not billed yet'}</dt>
        <dd>
          <Amount value={charge.amount} />
        </dd>
      </div>
    );
  }
  return (
    <div>
      <dt>
        Billed on{' '}
        {charge.billed.documents.map(({ id, number }, place) => (
          <span key={id}>
            {place === 0 ? '' : ', '}
            <Link href={`/invoices/${id}`}>{number}</Link>
          </span>
        ))}
      </dt>
      <dd>
        <Amount value={charge.billed.amount} />
      </dd>
    </div>
  );
}

/** How far the period's allowance is used. */
function Progress({ charge }: { readonly charge: MeteredCharge }) {
  const used = shareUsed(charge, charge.used);
  if (used === undefined) {
    return null;
  }
  const likely = charge.projection === undefined ? undefined : shareUsed(charge, charge.projection.used);
  const words = `${formatPercent(used)} of the included amount used${likely === undefined ? '' : `, ${formatPercent(likely)} by the end of the period at this rate`}.`;
  return (
    <div className={css.progress}>
      <div className={css.track} aria-hidden="true">
        <div className={used > 1 ? css.full : css.filled} style={{ width: percent(used) }} />
        {likely === undefined ? null : <div className={css.likely} style={{ width: percent(likely) }} />}
      </div>
      <p>{words}</p>
    </div>
  );
}

/** Where the price changed with the plan, what each has of it. */
function Rates({ charge }: { readonly charge: MeteredCharge }) {
  if (charge.parts.length < 2) {
    return null;
  }
  return (
    <table className={css.rates}>
      <caption>By price</caption>
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
