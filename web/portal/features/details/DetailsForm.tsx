import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Customer } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Row, Stack } from '@shared/ui/Card';
import { focusFirstError } from '@shared/ui/focus';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { COUNTRIES } from '@shared/words/countries';
import css from './details.module.css';
import { detailsOf, draftOf, type Errors, errorsOf, type Field } from './draft';
import { saveBillingDetails } from './queries';

interface DetailsFormProps {
  readonly customer: Customer;
  readonly submitLabel: string;
  readonly onSaved: () => void;
  readonly onCancel?: () => void;
}

/** Who the invoice goes to. Keeps what was typed when something is wrong with it. */
export function DetailsForm({ customer, submitLabel, onSaved, onCancel }: DetailsFormProps) {
  const [draft, setDraft] = useState(() => draftOf(customer));
  const [errors, setErrors] = useState<Errors>({});
  const client = useQueryClient();
  const saving = useMutation({
    mutationFn: () => saveBillingDetails(customer.id, detailsOf(draft)),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['customer'] });
      onSaved();
    },
  });
  const field = (name: Field, label: string, autoComplete: string, required = true) => ({
    label,
    autoComplete,
    value: draft[name],
    required,
    withAsterisk: false,
    error: errors[name] ?? null,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => {
      setDraft({ ...draft, [name]: event.currentTarget.value });
    },
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = errorsOf(draft);
        flushSync(() => setErrors(found));
        focusFirstError(event.currentTarget);
        if (Object.keys(found).length === 0) {
          saving.mutate();
        }
      }}
    >
      <Stack>
        <TextInput {...field('name', 'Name or company', 'organization')} />
        <TextInput {...field('line1', 'Address', 'address-line1')} />
        <TextInput {...field('line2', 'Address, second line (optional)', 'address-line2', false)} />
        <div className={css.pair}>
          <TextInput {...field('postal_code', 'Postal code', 'postal-code')} />
          <TextInput {...field('city', 'City', 'address-level2')} />
        </div>
        <div className={css.pair}>
          <TextInput {...field('region', 'State or region (optional)', 'address-level1', false)} />
          <NativeSelect
            {...field('country', 'Country', 'country')}
            data={[{ value: '', label: 'Choose a country' }, ...COUNTRIES]}
          />
        </div>
        <TextInput {...field('tax_id', 'VAT or tax id (optional)', 'off', false)} />
        {saving.isError ? <ProblemNotice error={saving.error} /> : null}
        <Row>
          <Action submit busy={saving.isPending}>
            {submitLabel}
          </Action>
          {onCancel === undefined ? null : (
            <Action kind="quiet" onClick={onCancel}>
              Cancel
            </Action>
          )}
        </Row>
      </Stack>
    </form>
  );
}
