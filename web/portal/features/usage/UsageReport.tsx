import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Session, Usage } from '@shared/api/types';
import { Card } from '@shared/ui/Card';
import { Grid, Stack } from '@shared/ui/Layout';
import { Toolbar } from '@shared/ui/Toolbar';
import { dayOf } from '@shared/words/dates';
import { Loaded } from '@portal/parts/Loaded';
import { Amount } from '@shared/ui/Amount';
import * as words from '@portal/words/usage';
import { MeterCard } from './MeterCard';
import { MeterTable } from './MeterTable';
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
      <Toolbar
        end={query.data === undefined ? undefined : <p className={css.asOf}>{words.asOf(query.data)}</p>}
      >
        {subscriptions.length < 2 ? null : (
          <NativeSelect
            label={words.SUBSCRIPTION}
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
      </Toolbar>
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
    label: words.periodWords(from, to, today >= from && today < to),
  }));
  return (
    <NativeSelect
      label={words.PERIOD}
      value={period ?? ''}
      disabled={known.length === 0}
      onChange={(event) => onPick(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
      data={
        known.some(({ value }) => value === '')
          ? known
          : [{ value: '', label: words.CURRENT_PERIOD }, ...known]
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
      <Card title={words.USAGE} titleUnseen>
        <p>{words.NO_CHARGES}</p>
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
    <Card title={words.periodTitle(usage.running)} titleUnseen>
      <Stack>
        <Grid least={16.25} gap={[24, 32]}>
          <div>
            <p className={css.name}>{words.usageSoFar(usage.running)}</p>
            <p className={css.large}>
              <Amount value={usage.amount} />
            </p>
            <p className={css.note}>{words.amountNote(usage.trial)}</p>
          </div>
          {next === undefined ? null : (
            <div>
              <p className={css.name}>{words.projectedTitle(next)}</p>
              <p className={css.large}>
                <Amount value={next.likely} />
              </p>
              <p className={css.note}>{words.projectedNote(next)}</p>
            </div>
          )}
        </Grid>
        <MeterTable usage={usage} />
        {usage.outlook === undefined ? null : (
          <div className={css.method}>
            <p>{usage.outlook.method}</p>
          </div>
        )}
      </Stack>
    </Card>
  );
}
