import type { MeteredCharge, Usage } from '@shared/api/types';
import { formatDay, formatInstant, formatStretch, zoneName } from '@shared/words/dates';
import { formatMoney } from '@shared/words/money';
import { formatPercent, formatNumber } from '@shared/words/numbers';
import { sayOf } from './say';

const say = sayOf('usage');

type Day = MeteredCharge['days'][number];

/** Where a page's numbers are chosen. */
export const SUBSCRIPTION = say('subscription');
export const PERIOD = say('period');
export const CURRENT_PERIOD = say('currentPeriod');
export const CHART = say('chart');
export const TABLE = say('table');

export const USAGE = say('usage');
export const NO_CHARGES = say('noCharges');

/** Names of numbers. */
export const METER = say('meter');
export const BY_METER = say('byMeter');
export const AMOUNT = say('amount');
export const DAY = say('day');
export const USED = say('used');
export const INCLUDED = say('included');
export const OVER = say('over');
export const BY_THE_END = say('byTheEnd');
export const BY_PRICE = say('byPrice');
export const TODAY_SO_FAR = say('todaySoFar');
export const PROJECTED = say('projected');
export const BILLED_ON = say('billedOn');

export const DOWNLOAD_CSV = say('downloadCsv');

export const asOf = ({ as_of: instant, timezone }: Usage): string =>
  say('asOf', { instant: formatInstant(instant, timezone), zone: zoneName(timezone) });

export const periodWords = (from: string, to: string, current: boolean): string =>
  current ? say('isCurrent', { period: formatStretch(from, to) }) : formatStretch(from, to);

export const periodTitle = (running: boolean): string =>
  running ? say('thisPeriod') : say('totalForPeriod');
export const usageSoFar = (running: boolean): string => (running ? say('usageSoFar') : say('usage'));
export const amountSoFar = (running: boolean): string => (running ? say('amountSoFar') : say('notBilledYet'));

export const amountNote = (trial: boolean): string => (trial ? say('freeInTrial') : say('ifBilledNow'));

type NextInvoice = NonNullable<NonNullable<Usage['outlook']>['next_invoice']>;

export const projectedTitle = ({ date }: NextInvoice): string =>
  say('nextProjected', { day: formatDay(date) });

export function projectedNote({ low, high, share }: NextInvoice): string {
  const range =
    low.amount === high.amount
      ? say('planUsageTax')
      : say('between', { low: formatMoney(low), high: formatMoney(high) });
  return share === undefined ? range : say('forSeveral', { range, share: formatMoney(share.likely) });
}

/** What a meter is priced by: "API calls: $0.01 each. The sum of all days is billed." */
export const priceWords = (charge: MeteredCharge): string =>
  charge.price === undefined
    ? say('unpriced', { item: charge.item_name, counted: countedWords(charge) })
    : say('priced', { item: charge.item_name, price: charge.price, counted: countedWords(charge) });

export const showAs = (meter: string): string => say('showAs', { meter });

/** What the chart is called, a day at a time, and what it says of one. */
export const dayOf = (meter: string): string => say('dayOf', { meter });
export const byDay = (meter: string): string => say('byDay', { meter });
export const usedOn = say('usedAfter');
export const overOn = say('overAfter');
export const todaySoFar = say('todayWithin');
export const includedLine = (included: string): string =>
  say('includedLine', { included: formatNumber(included) });
export const overOrUsed = (included: boolean): string => (included ? OVER : USED);

/** What the last row of a table of days says: their sum, or what is counted of them. */
export const inAll = (addsUp: boolean): string => (addsUp ? say('inAll') : say('counted'));

/** How far the allowance of a period is used, and how far it will be. */
export const progressWords = (used: number, likely: number | undefined): string =>
  likely === undefined
    ? say('progress', { used: formatPercent(used) })
    : say('progressLikely', { used: formatPercent(used), likely: formatPercent(likely) });

/** "4 used, 1 included, 3 over" */
export function dayWords({ quantity, included, over }: Day): string {
  return say('dayWords', {
    used: formatNumber(quantity),
    included: formatNumber(included),
    over: formatNumber(over),
  });
}

/** How the days become the number that is billed. */
function countedWords({ counted }: MeteredCharge): string {
  switch (counted) {
    case 'sum':
      return say('sum');
    case 'max':
      return say('max');
    case 'avg':
      return say('avg');
    case 'latest':
      return say('latest');
    case 'period':
      return say('wholePeriod');
  }
}

/** What the one number of the period is called. */
export function usedWords({ counted }: MeteredCharge): string {
  switch (counted) {
    case 'sum':
      return say('usedSum');
    case 'max':
      return say('usedMax');
    case 'avg':
      return say('usedAvg');
    case 'latest':
      return say('usedLatest');
    case 'period':
      return say('used');
  }
}

/** "1 a day"; empty where nothing is included. */
export function includedWords({ included, included_per: per }: MeteredCharge): string {
  return Number(included) === 0 ? '' : say('includedPer', { included: formatNumber(included), per });
}

/** How much of what the period includes is used, as a share; empty where there is no such number. */
export function shareUsed({ included, included_per: per }: MeteredCharge, used: string): number | undefined {
  return per === 'period' && Number(included) > 0 ? Number(used) / Number(included) : undefined;
}

/** What the chart says, for those who do not see it. */
export function summaryOf(charge: MeteredCharge): string {
  const used = shareUsed(charge, charge.used);
  const likely = charge.projection === undefined ? undefined : shareUsed(charge, charge.projection.used);
  const said = {
    meter: charge.meter_name,
    used: formatNumber(charge.used),
    over: formatNumber(charge.beyond),
  };
  if (used === undefined) {
    return say('summary', said);
  }
  const share = formatPercent(used);
  return likely === undefined
    ? say('summaryShare', { ...said, share })
    : say('summaryAhead', { ...said, share, ahead: formatPercent(likely) });
}
