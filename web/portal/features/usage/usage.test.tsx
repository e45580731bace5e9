import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { visit } from '@test/portal';

const card = () => screen.findByRole('region', { name: 'Connected cameras' });

describe('the usage page', () => {
  it('shows what is used, included and over, and what it comes to', async () => {
    const { user } = visit('popup');
    await user.click(await screen.findByRole('link', { name: 'Usage' }));

    const cameras = await card();
    expect(within(cameras).getByText('1 a day')).toBeTruthy();
    expect(within(cameras).getByText('Used, sum of all days').nextSibling?.textContent).toBe('43');
    expect(within(cameras).getByText('Over', { selector: 'dt' }).nextSibling?.textContent).toBe('29');
    expect(within(cameras).getByText('Amount so far').nextSibling?.textContent).toBe('$11.60');
    expect(within(cameras).getByText('$11.60 – $35.20')).toBeTruthy();
  });

  it('adds up: the amounts of what was used are what usage comes to', async () => {
    const { user } = visit('popup');
    await user.click(await screen.findByRole('link', { name: 'Usage' }));
    const table = await screen.findByRole('table', { name: 'Usage by what was used' });
    const cellsOf = (name: RegExp) =>
      within(within(table).getByRole('row', { name }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent);
    expect(within(table).getAllByRole('row')).toHaveLength(3);
    expect(cellsOf(/^Connected cameras/)).toEqual(['43', '$11.60']);
    expect(cellsOf(/^Usage so far/)).toEqual(['', '$11.60']);
  });

  it('has the same numbers in the chart and in the table', async () => {
    const { user } = visit('popup');
    await user.click(await screen.findByRole('link', { name: 'Usage' }));
    const chart = within(await card()).getByRole('slider', { name: 'Connected cameras, day' });
    expect(chart.getAttribute('aria-valuetext')).toBe('Thu 16 Apr: 2 used, 1 included, 1 over');

    chart.focus();
    await user.keyboard('{Home}{ArrowRight}{ArrowRight}');
    expect(chart.getAttribute('aria-valuetext')).toBe('Fri 3 Apr: 4 used, 1 included, 3 over');

    await user.click(within(await card()).getByRole('radio', { name: 'Table' }));
    const row = within(await card()).getByRole('row', { name: /^3 Apr 2026/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['4', '1', '3']);
  });

  it('says of a past period what was billed, and leads to its invoice', async () => {
    const { user } = visit('popup');
    await user.click(await screen.findByRole('link', { name: 'Usage' }));
    await user.selectOptions(await screen.findByLabelText('Period'), '2026-03-01');

    const cameras = await card();
    expect(await within(cameras).findByText(/Billed on/)).toBeTruthy();
    expect(window.location.search).toBe('?period=2026-03-01');
    await user.click(within(cameras).getByRole('link', { name: 'INV-000002' }));
    expect(await screen.findByRole('link', { name: 'All invoices' })).toBeTruthy();
  });

  it('says so where nothing is charged by use', async () => {
    const { user } = visit('page-free');
    await user.click(await screen.findByRole('link', { name: 'Usage' }));

    expect(await screen.findByText(/Your plan has no usage charges in this period/)).toBeTruthy();
  });
});
