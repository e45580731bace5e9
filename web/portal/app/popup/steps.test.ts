import { describe, expect, it } from 'vitest';
import { before, readStep } from './steps';

describe('asking sales', () => {
  it.each([
    ['', { at: 'start' }],
    ['sub_1', { at: 'plan', subscription: 'sub_1' }],
  ])('leads back to where a plan is chosen, with subscription "%s"', (subscription, back) => {
    const step = readStep({ popup: { at: 'sales', subscription, plan: 'large' } });

    expect(step).toEqual({ at: 'sales', subscription, plan: 'large' });
    expect(step === undefined ? undefined : before(step)).toEqual(back);
  });
});
