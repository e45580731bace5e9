import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Quote, Session } from '@shared/api/types';
import { visit } from '@test/portal';
import { WhyCancelled } from './WhyCancelled';

const button = (name: string | RegExp) => screen.findByRole('button', { name });

it('tells the last day, what stops and what stays, and gives a number as proof', async () => {
  const { user, subscription } = visit('page-basic');
  await user.click(await button('Cancel Plan'));

  expect((await screen.findByText('Last day')).nextElementSibling?.textContent).toBe('30 Apr 2026');
  expect(screen.getByText('Scout Basic with all that comes with it')).toBeTruthy();
  expect(screen.getByText('Your invoices, payment methods and billing details')).toBeTruthy();
  expect(screen.getByText('The way back: you can undo this through 30 Apr 2026')).toBeTruthy();
  expect(screen.getByText('Final invoice')).toBeTruthy();
  expect(await button('Keep Scout Basic')).toBeTruthy();
  expect(subscription()?.scheduled).toBeUndefined();

  await user.click(await button(/Confirm Cancellation/));
  expect(await screen.findByText(/Confirmation number: quo_\d+\./)).toBeTruthy();
});

it('offers what else there is beside it, and leads there', async () => {
  const { user, subscription } = visit('page-basic');
  await user.click(await button('Cancel Plan'));
  expect(await button('Pause')).toBeTruthy();
  await user.click(await button('Choose Another Plan'));
  expect(await screen.findByRole('heading', { name: 'Change Plan', level: 1 })).toBeTruthy();
  expect(subscription()?.scheduled).toBeUndefined();
});

it('asks why afterwards, and never before', async () => {
  const { user, changes } = visit('page-basic', 'cancelled and explained');
  await user.click(await button('Cancel Plan'));
  await button('Keep Scout Basic');
  expect(screen.queryByText('Why did you cancel?')).toBeNull();
  await user.click(await button(/Confirm Cancellation/));

  const unused = await screen.findByRole('radio', { name: 'I do not use it enough' });
  expect(await button('Send')).toHaveProperty('disabled', true);
  await user.click(unused);
  await user.type(screen.getByLabelText('Anything you want to add'), 'We have sold the boat.');
  await user.click(await button('Send'));
  expect(document.activeElement).toBe(await screen.findByText('Thank you. We have noted your answer.'));
  expect(changes.at(-1)?.what).toMatch(/cancellation-reason$/);
});

it('asks no further who does not want to say', async () => {
  const { user, changes } = visit('page-basic');
  await user.click(await button('Cancel Plan'));
  await user.click(await button(/Confirm Cancellation/));
  await user.click(await button('No Thanks'));
  expect(screen.queryByText('Why did you cancel?')).toBeNull();
  expect(document.activeElement?.textContent).toMatch(/Confirmation number/);
  expect(await screen.findByText(/Confirmation number/)).toBeTruthy();
  expect(changes).toHaveLength(2);
});

it.each([
  [{}, true],
  [{ plan: { before: 'Basic', after: 'Free' } }, false],
])(
  'asks why of those who have no plan then, and not of those who move to another: %j',
  async (changes, asked) => {
    const quote = { id: 'quo_1', verb: 'cancel', changes, result: {} } as unknown as Quote;
    const session = { permissions: { change: true } } as unknown as Session;
    render(
      <MantineProvider>
        <QueryClientProvider client={new QueryClient()}>
          <p>Around</p>
          <WhyCancelled quote={quote} session={session} onSkipped={() => undefined} />
        </QueryClientProvider>
      </MantineProvider>,
    );
    if (asked) {
      expect(await screen.findByRole('heading', { name: 'Why did you cancel?' })).toBeTruthy();
    } else {
      expect(document.querySelector('p')?.nextElementSibling).toBeNull();
    }
  },
);
