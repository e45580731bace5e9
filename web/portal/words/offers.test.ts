import { describe, expect, it } from 'vitest';
import type { OrderedOffer } from '@shared/api/types';
import { chargesBeside, noteWords, offeredNote, orderedPrice } from './offers';

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

describe('an add-on that may be had', () => {
  const addon = {
    key: 'backup',
    name: 'Backup',
    attached: false,
    price_text: '$20.00 per month',
    price_texts: [{ interval: 'month' as const, text: '$20.00 per month' }],
  };
  const both = {
    ...addon,
    price_texts: [...addon.price_texts, { interval: 'year' as const, text: '$200.00 per year' }],
  };

  it.each([
    [both, 'month', false, '$20.00 per month'],
    [both, 'year', false, '$200.00 per year'],
    [both, 'year', true, 'Will be added. $200.00 per year'],
    [addon, 'year', false, 'Not available yearly'],
  ] as const)('%j by the %s, added: %s, says "%s"', (one, interval, added, note) => {
    expect(offeredNote(one, interval, added)).toBe(note);
  });
});
