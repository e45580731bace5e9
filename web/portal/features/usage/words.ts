import type { MeteredCharge } from '@shared/api/types';
import { formatPercent, formatNumber } from '@shared/words/numbers';

type Day = MeteredCharge['days'][number];

/** "4 used, 1 included, 3 over" */
export function dayWords({ quantity, included, over }: Day): string {
  return `${formatNumber(quantity)} used, ${formatNumber(included)} included, ${formatNumber(over)} over`;
}

/** How the days become the number that is billed. */
export function countedWords({ counted }: MeteredCharge): string {
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
