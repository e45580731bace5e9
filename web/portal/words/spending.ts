import type { Usage } from '@shared/api/types';
import { formatMoney, moneyLike } from '@shared/words/money';
import { formatNumber } from '@shared/words/numbers';

type Rule = Usage['rule'];
type Alert = Usage['alerts'][number];

export const BUDGET_AND_LIMIT = 'Budget and limit';
export const WHEN_ALERTED =
  'You get an alert at 80% and 100% of the included amounts and of your usage budget.';
export const BUDGET = 'Usage budget per period';
export const SAVE_BUDGET = 'Save Budget';
export const REMOVE_BUDGET = 'Remove Budget';
export const AT_THE_LIMIT = 'At the limit';
export const WHAT_STOPS =
  'If you stop, the application refuses new usage until the next period. Usage that happens anyway is ' +
  'still billed.';

/** Where usage is to stop. */
export const STOPS: Record<Rule['stop'], string> = {
  never: 'Keep going and bill the extra',
  included: 'Stop at the included amount',
  budget: 'Stop at the budget',
};

/** What is wrong with a budget that was typed in; empty where nothing is. */
export const wrongBudget = (typed: string): string =>
  /^[0-9]{1,12}(\.[0-9]{1,3})?$/.test(typed) ? '' : 'Enter an amount, such as 250 or 99.50.';

export const budgetWords = ({ budget }: Rule): string =>
  budget === undefined ? 'No budget.' : `The budget is ${formatMoney(budget)}.`;

/** What has been reached. Of a meter that the period no longer charges for, as the server says it. */
export function alertWords(alert: Alert, { charges, amount }: Usage): string {
  const { about, charge, percent, most, text } = alert;
  if (about === 'budget') {
    const budget = `your budget of ${formatMoney(moneyLike(most, amount))}`;
    return percent === 100 ? `Usage has reached ${budget}.` : `Usage has reached ${percent}% of ${budget}.`;
  }
  const name = charges.find((one) => one.charge === charge)?.meter_name;
  return name === undefined
    ? text
    : `${name}: ${percent}% of the included amount (${formatNumber(most)}) is used.`;
}

/** What comes of it, by the rule that is set. */
export function consequence({ rule }: Usage, { about, percent }: Alert): string {
  if (percent === 100 && rule.stop === about) {
    return about === 'budget'
      ? 'Usage is stopped until the next period, as you set it.'
      : 'Usage stops at the included amount, as you set it.';
  }
  return about === 'budget'
    ? 'Usage continues and is billed. The budget only sends alerts.'
    : 'Further usage is billed with your next invoice.';
}
