import type { MeteredCharge, Usage } from '@shared/api/types';
import { formatDay, formatInstant, formatStretch, zoneName } from '@shared/words/dates';
import { formatMoney } from '@shared/words/money';
import { formatPercent, formatNumber } from '@shared/words/numbers';

type Day = MeteredCharge['days'][number];

/** Where a page's numbers are chosen. */
export const SUBSCRIPTION = 'Subscription';
export const PERIOD = 'Period';
export const CURRENT_PERIOD = 'Current period';
export const CHART = 'Chart';
export const TABLE = 'Table';

export const USAGE = 'Usage';
export const NO_CHARGES = 'Your plan has no usage charges in this period.';

/** Names of numbers. */
export const METER = 'What was used';
export const BY_METER = 'Usage by what was used';
export const AMOUNT = 'Amount';
export const DAY = 'Day';
export const USED = 'Used';
export const INCLUDED = 'Included';
export const OVER = 'Over';
export const BY_THE_END = 'By the end of the period';
export const BY_PRICE = 'By price';
export const TODAY_SO_FAR = 'Today, so far';
export const PROJECTED = 'Projected';
export const BILLED_ON = 'Billed on';

export const DOWNLOAD_CSV = 'Download CSV';

export const asOf = ({ as_of: instant, timezone }: Usage): string =>
  `As of ${formatInstant(instant, timezone)}, ${zoneName(timezone)}`;

export const periodWords = (from: string, to: string, current: boolean): string =>
  `${formatStretch(from, to)}${current ? ' (current)' : ''}`;

export const periodTitle = (running: boolean): string => (running ? 'This period' : 'Total for this period');
export const usageSoFar = (running: boolean): string => (running ? 'Usage so far' : 'Usage');
export const amountSoFar = (running: boolean): string => (running ? 'Amount so far' : 'Not billed yet');

export const amountNote = (trial: boolean): string =>
  trial
    ? 'Usage is free during your trial.'
    : 'If it were billed now, without discounts and without tax that is added to prices.';

type NextInvoice = NonNullable<NonNullable<Usage['outlook']>['next_invoice']>;

export const projectedTitle = ({ date }: NextInvoice): string =>
  `Next invoice, ${formatDay(date)}, projected`;

export function projectedNote({ low, high, share }: NextInvoice): string {
  const range =
    low.amount === high.amount
      ? 'Plan, usage and tax.'
      : `Between ${formatMoney(low)} and ${formatMoney(high)}: plan, usage and tax.`;
  return share === undefined
    ? range
    : `${range} It is for several subscriptions, ${formatMoney(share.likely)} of it for this one, without tax that is added to prices.`;
}

/** What a meter is priced by: "API calls: $0.01 each. The sum of all days is billed." */
export const priceWords = (charge: MeteredCharge): string =>
  `${charge.item_name}${charge.price === undefined ? '' : `: ${charge.price}`}. ${countedWords(charge)}`;

export const showAs = (meter: string): string => `Show ${meter} as`;

/** What the chart is called, a day at a time, and what it says of one. */
export const dayOf = (meter: string): string => `${meter}, day`;
export const byDay = (meter: string): string => `${meter} by day`;
export const usedOn = ' used';
export const overOn = ' over';
export const todaySoFar = 'today, so far';
export const includedLine = (included: string): string => `${formatNumber(included)} included`;
export const overOrUsed = (included: boolean): string => (included ? OVER : USED);

/** What the last row of a table of days says: their sum, or what is counted of them. */
export const inAll = (addsUp: boolean): string => (addsUp ? 'In all' : 'Counted');

/** How far the allowance of a period is used, and how far it will be. */
export const progressWords = (used: number, likely: number | undefined): string =>
  `${formatPercent(used)} of the included amount used${likely === undefined ? '' : `, ${formatPercent(likely)} by the end of the period at this rate`}.`;

/** "4 used, 1 included, 3 over" */
export function dayWords({ quantity, included, over }: Day): string {
  return `${formatNumber(quantity)} used, ${formatNumber(included)} included, ${formatNumber(over)} over`;
}

/** How the days become the number that is billed. */
function countedWords({ counted }: MeteredCharge): string {
  switch (counted) {
    case 'sum':
      return 'The sum of all days is billed.';
    case 'max':
      return 'The busiest day of the period is billed.';
    case 'avg':
      return 'The average of all days is billed.';
    case 'latest':
      return 'The last day of the period is billed.';
    case 'period':
      return 'The whole period is billed. Each bar shows what its day added.';
  }
}

/** What the one number of the period is called. */
export function usedWords({ counted }: MeteredCharge): string {
  switch (counted) {
    case 'sum':
      return 'Used, sum of all days';
    case 'max':
      return 'Used on the busiest day';
    case 'avg':
      return 'Average per day';
    case 'latest':
      return 'Used on the last day';
    case 'period':
      return 'Used';
  }
}

/** "1 a day"; empty where nothing is included. */
export function includedWords({ included, included_per: per }: MeteredCharge): string {
  return Number(included) === 0 ? '' : `${formatNumber(included)} a ${per}`;
}

/** How much of what the period includes is used, as a share; empty where there is no such number. */
export function shareUsed({ included, included_per: per }: MeteredCharge, used: string): number | undefined {
  return per === 'period' && Number(included) > 0 ? Number(used) / Number(included) : undefined;
}

/** What the chart says, for those who do not see it. */
export function summaryOf(charge: MeteredCharge): string {
  const used = shareUsed(charge, charge.used);
  const likely = charge.projection === undefined ? undefined : shareUsed(charge, charge.projection.used);
  const share = used === undefined ? '' : `, ${formatPercent(used)} of the included amount`;
  const ahead = likely === undefined ? '' : `, projected ${formatPercent(likely)}`;
  return `${charge.meter_name} by day: ${formatNumber(charge.used)} used${share}${ahead}; ${formatNumber(charge.beyond)} over.`;
}
