import type { Offers } from '@shared/api/types';
import { priceEach } from '@shared/words/intervals';
import { formatMoney } from '@shared/words/money';
import { sayOf } from './say';

const say = sayOf('help');

export const SUBSCRIPTIONS_AND_LICENSING = say('title');
export const THE_PLANS = say('thePlans');

export const introduction = (merchant: string): string => say('introduction', { merchant });

interface Section {
  readonly title: string;
  readonly text: string;
}

export const SECTIONS: readonly Section[] = [
  {
    title: say('changingTitle'),
    text: say('changing'),
  },
  {
    title: say('addOnsTitle'),
    text: say('addOns'),
  },
  {
    title: say('usageTitle'),
    text: say('usage'),
  },
];

/** " · $40.00 per month", after the plan's name. */
export const priceWords = ({ price, interval }: Offers['plans'][number]['prices'][number]): string =>
  say('priced', { price: priceEach(formatMoney(price), interval) });
