import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Quote } from '@shared/api/types';
import { BrokenLimits } from './BrokenLimits';

const toFree = (over: NonNullable<Quote['changes']['over']>) =>
  ({ changes: { plan: { after: { name: 'Free' } }, over } }) as unknown as Quote;

it('names each limit that is exceeded already, and where to look', () => {
  const seats = { feature: 'seats', name: 'seats', used: '1400', limit: '5' };
  const sso = { feature: 'domains', name: 'domains', used: '2', limit: '0' };
  render(<BrokenLimits quote={toFree([seats, sso])} />);

  expect(screen.getByText('You use 1,400 seats, Free allows 5.')).toBeTruthy();
  expect(screen.getByText('You use 2 domains, Free allows none.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'See what you use' }).getAttribute('href')).toBe('/usage');
});

it('says nothing where there is none', () => {
  const { container } = render(<BrokenLimits quote={toFree([])} />);
  expect(container.textContent).toBe('');
});
