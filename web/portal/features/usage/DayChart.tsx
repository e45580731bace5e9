import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { MeteredCharge } from '@shared/api/types';
import { BarColumn, Bars } from '@shared/ui/Bars';
import { Bleed, Columns, Row, Stack } from '@shared/ui/Layout';
import text from '@shared/ui/text.module.css';
import { walk } from '@shared/ui/walk';
import { formatShortDay, formatWeekday } from '@shared/words/dates';
import { formatNumber, formatShort } from '@shared/words/numbers';
import * as words from '@portal/words/usage';
import css from './DayChart.module.css';

type Day = MeteredCharge['days'][number];

interface DayChartProps {
  readonly charge: MeteredCharge;
  /** Its bar is still growing. */
  readonly today: string | undefined;
}

type Ahead = NonNullable<MeteredCharge['projection']>['days'][number];

/** Two months: longer periods show no days that are still to come. */
const MOST_DAYS = 62;
const WEEK = 7;

/**
 * A bar a day: what is included, and on it what is over. One stop for the keyboard, arrows walk the days. While no day
 * is picked, the last one is told of, also when a new one comes.
 */
export function DayChart({ charge, today }: DayChartProps) {
  const { days } = charge;
  const [picked, pick] = useState<string>();
  const found = days.findIndex(({ date }) => date === picked);
  const place = found < 0 ? days.length - 1 : found;
  const day = days[place];
  if (day === undefined) {
    return null;
  }
  const ahead = daysAhead(charge);
  const count = days.length + ahead.length;
  const top = niceTop(
    Math.max(limitOf(charge), ...[...days, ...ahead].map(({ quantity }) => Number(quantity))),
  );
  const step = (event: KeyboardEvent) => {
    const to = walk(event, place, days.length, WEEK);
    if (to !== undefined) {
      pick(days[to]?.date);
    }
  };
  return (
    <Stack as="figure" gap={8}>
      <figcaption className={text.visuallyHidden}>{words.summaryOf(charge)}</figcaption>
      <Readout day={day} isToday={day.date === today} />
      <Columns wide="last" gap={10}>
        <Scale top={top} />
        <Bleed top={6} bottom={6} inline={4} className={css.scroll}>
          <Bars
            className={css.bars}
            role="slider"
            tabIndex={0}
            aria-label={words.dayOf(charge.meter_name)}
            aria-valuemin={1}
            aria-valuemax={days.length}
            aria-valuenow={place + 1}
            aria-valuetext={`${formatWeekday(day.date)}: ${words.dayWords(day)}`}
            onKeyDown={step}
            onPointerLeave={() => pick(undefined)}
          >
            <Limit charge={charge} top={top} />
            {days.map((one, index) => (
              <Bar
                key={one.date}
                day={one}
                top={top}
                label={labelOf(one.date, index, count)}
                picked={index === place}
                growing={one.date === today}
                onPick={() => pick(one.date)}
              />
            ))}
            {ahead.map(({ date, quantity }, index) => (
              <BarColumn key={date} className={css.column}>
                <div className={css.likely} style={{ height: share(quantity, top) }} />
                {labelOf(date, days.length + index, count)}
              </BarColumn>
            ))}
          </Bars>
        </Bleed>
      </Columns>
      <Legend charge={charge} growing={today !== undefined} projected={ahead.length > 0} />
    </Stack>
  );
}

function Readout({ day, isToday }: { readonly day: Day; readonly isToday: boolean }) {
  return (
    <Row as="p" gap={[0, 16]} align="baseline" className={css.readout} aria-hidden="true">
      <strong>{formatWeekday(day.date)}</strong>
      {isToday ? <span>{words.todaySoFar}</span> : null}
      <span>
        <b>{formatNumber(day.quantity)}</b>
        {words.usedOn}
      </span>
      <span>
        <b>{formatNumber(day.over)}</b>
        {words.overOn}
      </span>
    </Row>
  );
}

function Scale({ top }: { readonly top: number }) {
  return (
    <Stack gap={0} spread className={css.scale} aria-hidden="true">
      {[top, top / 2, 0].map((value) => (
        <span key={value}>{formatShort(value)}</span>
      ))}
    </Stack>
  );
}

interface BarProps {
  readonly day: Day;
  readonly top: number;
  readonly label: ReactNode;
  readonly picked: boolean;
  readonly growing: boolean;
  readonly onPick: () => void;
}

function Bar({ day, top, label, picked, growing, onPick }: BarProps) {
  return (
    <BarColumn
      className={`${css.column} ${picked ? css.picked : ''} ${growing ? css.growing : ''}`}
      onPointerEnter={onPick}
      onPointerDown={onPick}
    >
      <div className={css.over} style={{ height: share(day.over, top) }} />
      <div className={css.included} style={{ height: share(day.included, top) }} />
      {label}
    </BarColumn>
  );
}

/** A date under every seventh bar; one near the end reaches back from it. */
function labelOf(date: string, index: number, count: number): ReactNode {
  if (index % WEEK !== 0) {
    return null;
  }
  const minor = index % (2 * WEEK) === 0 ? '' : css.minor;
  const late = index > 0 && count - index < 4 ? css.late : '';
  return (
    <span className={`${css.label} ${minor} ${late}`} aria-hidden="true">
      {formatShortDay(date)}
    </span>
  );
}

function Limit({ charge, top }: { readonly charge: MeteredCharge; readonly top: number }) {
  const limit = limitOf(charge);
  return limit === 0 ? null : (
    <div className={css.limit} style={{ bottom: share(charge.included, top) }} aria-hidden="true">
      <span>{words.includedLine(charge.included)}</span>
    </div>
  );
}

interface LegendProps {
  readonly charge: MeteredCharge;
  readonly growing: boolean;
  readonly projected: boolean;
}

function Legend({ charge, growing, projected }: LegendProps) {
  const included = Number(charge.included) > 0;
  return (
    <Row as="ul" gap={[4, 16]} align="start" className={css.legend} aria-hidden="true">
      {included ? <Key look={css.included}>{words.INCLUDED}</Key> : null}
      <Key look={css.over}>{words.overOrUsed(included)}</Key>
      {growing ? <Key look={`${css.over} ${css.hatched}`}>{words.TODAY_SO_FAR}</Key> : null}
      {projected ? <Key look={css.likely}>{words.PROJECTED}</Key> : null}
    </Row>
  );
}

function Key({ look, children }: { readonly look: string | undefined; readonly children: string }) {
  return (
    <Row as="li" gap={6} wrap={false}>
      <i className={look} /> {children}
    </Row>
  );
}

/** What is included of a day; a period's allowance is no line in a chart of days. */
function limitOf({ included, included_per: per }: MeteredCharge): number {
  return per === 'day' ? Number(included) : 0;
}

/** The days of the period that are still to come, at what they are likely to have. */
function daysAhead({ days, projection }: MeteredCharge): readonly Ahead[] {
  const ahead = projection?.days ?? [];
  return days.length + ahead.length > MOST_DAYS ? [] : ahead;
}

function share(part: string, top: number): string {
  return `${(Number(part) / top) * 100}%`;
}

/** A round number that all bars stay under. */
function niceTop(most: number): number {
  if (most <= 4) {
    return 4;
  }
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10].find((one) => one * power >= most) ?? 10;
  return step * power;
}
