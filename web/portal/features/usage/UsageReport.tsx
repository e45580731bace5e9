import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Session, Usage } from '@shared/api/types';
import { Card, Stack } from '@shared/ui/Card';
import { dayOf, formatDay, formatInstant, formatStretch, zoneName } from '@shared/words/dates';
import { Loaded } from '@portal/parts/Loaded';
import { Amount } from '@shared/ui/Amount';
import { formatMoney } from '@shared/words/money';
import { MeterCard } from './MeterCard';
import { usageQuery } from './queries';
import { SpendingRule } from './SpendingRule';
import { Told } from './Told';
import css from './UsageReport.module.css';

export interface Choice {
  readonly id: string;
  readonly name: string;
}

interface UsageReportProps {
  readonly subscription: string;
  readonly subscriptions: readonly Choice[];
  readonly period: string | undefined;
  readonly permissions: Session['permissions'];
  readonly onPick: (subscription: string, period: string | undefined) => void;
}

/** What a subscription has used in one period, and what it comes to. */
export function UsageReport(props: UsageReportProps) {
  const { subscription, subscriptions, period, permissions, onPick } = props;
  const query = useQuery(usageQuery(subscription, period));
  const today = query.data === undefined ? '' : dayOf(query.data.as_of, query.data.timezone);
  return (
    <Stack>
      <div className={css.controls}>
        {subscriptions.length < 2 ? null : (
          <NativeSelect
            label="Subscription"
            value={subscription}
            onChange={(event) => onPick(event.currentTarget.value, undefined)}
            data={subscriptions.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <PeriodPicker
          periods={query.data?.periods ?? []}
          today={today}
          period={period}
          onPick={(other) => onPick(subscription, other)}
        />
        {query.data === undefined ? null : (
          <p className={css.asOf}>
            As of {formatInstant(query.data.as_of, query.data.timezone)}, {zoneName(query.data.timezone)}
          </p>
        )}
      </div>
      <Loaded query={query} heights={[120, 420]}>
        {(usage) => (
          <Report subscription={subscription} usage={usage} today={today} permissions={permissions} />
        )}
      </Loaded>
    </Stack>
  );
}

interface PeriodPickerProps {
  readonly periods: Usage['periods'];
  readonly today: string;
  readonly period: string | undefined;
  readonly onPick: (period: string | undefined) => void;
}

function PeriodPicker({ periods, today, period, onPick }: PeriodPickerProps) {
  const known = periods.map(({ from, to }) => ({
    value: today >= from && today < to ? '' : from,
    label: `${formatStretch(from, to)}${today >= from && today < to ? ' (current)' : ''}`,
  }));
  return (
    <NativeSelect
      label="Period"
      value={period ?? ''}
      disabled={known.length === 0}
      onChange={(event) => onPick(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
      data={
        known.some(({ value }) => value === '') ? known : [{ value: '', label: 'Current period' }, ...known]
      }
    />
  );
}

interface ReportProps {
  readonly subscription: string;
  readonly usage: Usage;
  readonly today: string;
  readonly permissions: Session['permissions'];
}

function Report({ subscription, usage, today, permissions }: ReportProps) {
  if (usage.charges.length === 0) {
    return (
      <Card title="Usage" titleUnseen>
        <p>Your plan has no usage charges in this period.</p>
      </Card>
    );
  }
  return (
    <>
      <Told usage={usage} />
      <Summary usage={usage} />
      {usage.charges.map((charge) => (
        <MeterCard
          key={`${charge.meter} ${charge.charge}`}
          subscription={subscription}
          usage={usage}
          charge={charge}
          today={today}
        />
      ))}
      {usage.running ? (
        <SpendingRule subscription={subscription} rule={usage.rule} permissions={permissions} />
      ) : null}
    </>
  );
}

function Summary({ usage }: { readonly usage: Usage }) {
  const next = usage.outlook?.next_invoice;
  return (
    <Card title={usage.running ? 'This period' : 'Total for this period'} titleUnseen>
      <div className={css.summary}>
        <div>
          <p className={css.name}>{usage.running ? 'Usage so far' : 'Usage'}</p>
          <p className={css.large}>
            <Amount value={usage.amount} />
          </p>
          <p className={css.note}>
            {usage.trial
              ? 'Usage is free during your trial.'
              : 'Before tax and discounts, if it were billed now.'}
          </p>
        </div>
        {next === undefined ? null : (
          <div>
            <p className={css.name}>Next invoice, {formatDay(next.date)}, projected</p>
            <p className={css.large}>
              <Amount value={next.likely} />
            </p>
            <p className={css.note}>
              {next.low.amount === next.high.amount
                ? 'Plan, usage and tax.'
                : `Between ${formatMoney(next.low)} and ${formatMoney(next.high)}: plan, usage and tax.`}
            </p>
          </div>
        )}
      </div>
      {usage.outlook === undefined ? null : (
        <div className={css.method}>
          <p>{usage.outlook.method}</p>
        </div>
      )}
    </Card>
  );
}
