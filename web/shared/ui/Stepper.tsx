import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { Action } from './Action';
import { Row } from './Layout';
import css from './Stepper.module.css';

interface StepperProps {
  readonly label: string;
  /** What the button on either side does. */
  readonly fewer: string;
  readonly more: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

const MOST = 1_000_000;

/** A whole number to type, with a button for one fewer and one for one more. */
export function Stepper({ label, fewer, more, value, onChange }: StepperProps) {
  const [emptied, setEmptied] = useState(false);
  const step = (by: number) => {
    setEmptied(false);
    onChange(value + by);
  };
  return (
    <Row gap={6} wrap={false}>
      <Action kind="secondary" label={fewer} disabled={value <= 0} onClick={() => step(-1)}>
        −
      </Action>
      <NumberInput
        aria-label={label}
        classNames={{ input: css.number ?? '' }}
        hideControls
        allowDecimal={false}
        allowNegative={false}
        min={0}
        max={MOST}
        value={emptied ? '' : value}
        onChange={(typed) => {
          setEmptied(typed === '');
          if (typeof typed === 'number') {
            onChange(typed);
          }
        }}
        onBlur={() => setEmptied(false)}
      />
      <Action kind="secondary" label={more} disabled={value >= MOST} onClick={() => step(1)}>
        +
      </Action>
    </Row>
  );
}
