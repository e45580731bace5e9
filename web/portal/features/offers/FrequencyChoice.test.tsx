import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Interval } from '@shared/api/types';
import { FrequencyChoice } from './FrequencyChoice';

const show = (intervals: readonly Interval[]) => {
  const onChange = vi.fn();
  render(
    <MantineProvider>
      <FrequencyChoice intervals={intervals} value="month" onChange={onChange} />
    </MantineProvider>,
  );
  return onChange;
};

describe('the choice of a frequency', () => {
  it.each<[readonly Interval[]]>([
    [['month', 'year']],
    [['month', 'quarter', 'year']],
    [['month', '6 months', 'year']],
  ])('%j stand side by side', async (intervals) => {
    const onChange = show(intervals);
    await userEvent.click(screen.getByRole('radio', { name: 'Yearly' }));
    expect(onChange).toHaveBeenCalledWith('year');
  });

  it.each<[readonly Interval[]]>([
    [['day', 'week', 'month', 'quarter', '6 months', 'year', '2 years']],
    [['month', 'quarter', '6 months', 'year']],
  ])('%j, which have no room side by side on a phone, are a list', async (intervals) => {
    const onChange = show(intervals);
    expect(screen.queryByRole('radio')).toBeNull();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Billing Frequency' }), 'year');
    expect(onChange).toHaveBeenCalledWith('year');
  });
});
