import { describe, expect, it } from 'vitest';
import type { OrderedOffer } from '@shared/api/types';
import { chargesBeside, noteWords, orderedPrice } from './offers';

const eur = (amount: string) => ({ currency: 'EUR', amount });

const seats: OrderedOffer = {
  key: 'seats',
  name: 'Seats',
  prices: [{ interval: 'month', price: eur('12.00') }],
  price_texts: [
    { interval: 'month', text: '3 included; then €12.00 each, per month' },
    {
      interval: 'year',
      text: '3 included; then €10.00 each for the next 5, €9.00 each after that, per year',
    },
  ],
};

describe('what is offered', () => {
  it.each([
    ['month', '€12.00 each per month'],
    ['year', '3 included; then €10.00 each for the next 5, €9.00 each after that, per year'],
    ['week', ''],
  ])('one more costs, looked at by the %s: %s', (interval, words) => {
    expect(orderedPrice(seats, interval)).toBe(words);
  });

  it('says once what is ordered by number, and begins a line with a capital', () => {
    expect(chargesBeside(['Seats: 3 included', 'Calls: $0.50 each'], ['Seats'])).toEqual([
      'Calls: $0.50 each',
    ]);
    expect(noteWords('intro price until 24 Feb 2027')).toBe('Intro price until 24 Feb 2027');
  });
});
