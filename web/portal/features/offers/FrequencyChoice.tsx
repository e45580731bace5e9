import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import type { Interval } from '@shared/api/types';
import { Stack } from '@shared/ui/Layout';
import { frequency } from '@shared/words/intervals';
import { BILLING_FREQUENCY } from '@portal/words/offers';
import css from './FrequencyChoice.module.css';

interface FrequencyChoiceProps {
  readonly intervals: readonly Interval[];
  readonly value: Interval;
  readonly onChange: (interval: Interval) => void;
  /** As wide as what it stands in, with its name above it. */
  readonly wide?: boolean;
}

/** So many letters stand side by side on a phone: "Monthly", "Quarterly" and "Yearly" do, seven frequencies do not. */
const LETTERS_IN_A_ROW = 28;

/** Which of the billing frequencies: side by side while they have room on a phone, else a list. */
export function FrequencyChoice({ intervals, value, onChange, wide = false }: FrequencyChoiceProps) {
  const id = useId();
  const data = intervals.map((one) => ({ value: one, label: frequency(one) }));
  const choose = (chosen: string) => {
    const interval = intervals.find((one) => one === chosen);
    if (interval !== undefined) {
      onChange(interval);
    }
  };
  if (data.map(({ label }) => label).join('').length > LETTERS_IN_A_ROW) {
    return (
      <NativeSelect
        label={BILLING_FREQUENCY}
        value={value}
        data={data}
        onChange={(event) => choose(event.currentTarget.value)}
      />
    );
  }
  return wide ? (
    <Stack gap={4}>
      <p id={id} className={css.label}>
        {BILLING_FREQUENCY}
      </p>
      <SegmentedControl aria-labelledby={id} fullWidth value={value} data={data} onChange={choose} />
    </Stack>
  ) : (
    <SegmentedControl aria-label={BILLING_FREQUENCY} value={value} data={data} onChange={choose} />
  );
}
