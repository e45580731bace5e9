import { NativeSelect, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import * as words from '@portal/words/finding';
import { Action } from '@shared/ui/Action';
import { Row } from '@shared/ui/Layout';
import type { Wanted } from './queries';

/** How far back years are offered. */
const YEARS = 10;

interface FindingProps {
  readonly wanted: Wanted;
  readonly onChange: (wanted: Wanted) => void;
  /** The day that the customer lives in. */
  readonly today: string;
}

/** A year to choose, and a number to look for. The server does the looking. */
export function Finding({ wanted, onChange, today }: FindingProps) {
  const [number, setNumber] = useState(wanted.number);
  const field = useRef<HTMLInputElement>(null);
  const now = Number(today.slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, back) => String(now - back));
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ ...wanted, number: number.trim() });
      }}
    >
      <Row gap={12} align="end">
        <NativeSelect
          label={words.YEAR}
          value={wanted.year}
          data={[
            { value: '', label: words.ALL_YEARS },
            ...years.map((year) => ({ value: year, label: year })),
          ]}
          onChange={(event) => onChange({ ...wanted, year: event.currentTarget.value })}
        />
        <TextInput
          ref={field}
          label={words.NUMBER}
          value={number}
          maxLength={40}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <Action kind="secondary" submit>
          {words.FIND}
        </Action>
        {wanted.year === '' && wanted.number === '' ? null : (
          <Action
            kind="quiet"
            onClick={() => {
              setNumber('');
              onChange({ ...wanted, year: '', number: '' });
              field.current?.focus();
            }}
          >
            {words.CLEAR}
          </Action>
        )}
      </Row>
    </form>
  );
}
