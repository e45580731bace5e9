import type { Usage } from '@shared/api/types';
import { formatMoney, moneyLike } from '@shared/words/money';
import { formatNumber, formatPercent } from '@shared/words/numbers';
import { sayOf } from './say';

const say = sayOf('spending');

type Rule = Usage['rule'];
type Alert = Usage['alerts'][number];

export const BUDGET_AND_LIMIT = say('title');
export const WHEN_ALERTED = say('whenAlerted');
export const BUDGET = say('budget');
export const SAVE_BUDGET = say('saveBudget');
export const REMOVE_BUDGET = say('removeBudget');
export const AT_THE_LIMIT = say('atTheLimit');
export const WHAT_STOPS = say('whatStops');

/** Where usage is to stop. */
export const STOPS: Record<Rule['stop'], string> = {
  never: say('never'),
  included: say('stopIncluded'),
  budget: say('stopBudget'),
};

/** What is wrong with a budget that was typed in; empty where nothing is. */
export const wrongBudget = (typed: string): string =>
  /^[0-9]{1,12}(\.[0-9]{1,3})?$/.test(typed) ? '' : say('wrongBudget');

export const budgetWords = ({ budget }: Rule): string =>
  budget === undefined ? say('noBudget') : say('budgetIs', { amount: formatMoney(budget) });

/** What has been reached. Of a meter that the period no longer charges for, as the server says it. */
export function alertWords(alert: Alert, { charges, amount }: Usage): string {
  const { about, charge, percent, most, text } = alert;
  if (about === 'budget') {
    const budget = formatMoney(moneyLike(most, amount));
    return percent === 100
      ? say('budgetReached', { amount: budget })
      : say('budgetPart', { percent: formatPercent(percent / 100), amount: budget });
  }
  const name = charges.find((one) => one.charge === charge)?.meter_name;
  return name === undefined
    ? text
    : say('includedPart', { name, percent: formatPercent(percent / 100), most: formatNumber(most) });
}

/** What comes of it, by the rule that is set. */
export function consequence({ rule }: Usage, { about, percent }: Alert): string {
  if (percent === 100 && rule.stop === about) {
    return about === 'budget' ? say('stoppedBudget') : say('stoppedIncluded');
  }
  return about === 'budget' ? say('goesOnBudget') : say('goesOnIncluded');
}
