import type { Offers } from '@shared/api/types';
import { each } from '@shared/words/intervals';
import { formatMoney } from '@shared/words/money';

export const SUBSCRIPTIONS_AND_LICENSING = 'Subscriptions and licensing';
export const THE_PLANS = 'The plans';

export const introduction = (merchant: string): string =>
  `A subscription to ${merchant} gives your organization one plan. Its base fee is charged once for each ` +
  'billing period; it renews by itself until you cancel.';

interface Section {
  readonly title: string;
  readonly text: string;
}

export const SECTIONS: readonly Section[] = [
  {
    title: 'Changing the plan',
    text:
      'Before anything is changed you see what it costs: what is due today, the next invoice, and what you ' +
      'gain or lose. What you confirm is exactly what you are billed. If you change in the middle of a ' +
      'period, the days you have already paid for are taken off, to the cent.',
  },
  {
    title: 'Add-ons',
    text:
      'Some add-ons come with a plan and stay as long as you have it. When you move to another plan, the ' +
      'old plan’s add-on may stay: it charges nothing any more, and you can remove it whenever you like.',
  },
  {
    title: 'Usage',
    text:
      'What is measured is billed after the period in which it was used, on the same day as your plan, at ' +
      'the rate of the plan that was active on each day.',
  },
];

/** " · $40.00 per month", after the plan's name. */
export const priceWords = ({ price, interval }: Offers['plans'][number]['prices'][number]): string =>
  ` · ${formatMoney(price)} ${each(interval)}`;
