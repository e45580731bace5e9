import { Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { problemOf } from '@shared/api/problem';
import type { Customer } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Grid, Row, Stack } from '@shared/ui/Layout';
import { focusFirstError } from '@shared/ui/focus';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { CANCEL } from '@portal/words/common';
import { COPIES_LABEL, COPIES_NOTE } from '@portal/words/copies';
import { CHOOSE_COUNTRY, LABELS, NO_COUNTRY, ORDER_NOTE } from '@portal/words/details';
import { COUNTRIES } from '@shared/words/countries';
import { draftOf, type Errors, errorsOf, type Field, refusedOf, updateOf } from './draft';
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
    mutationFn: () => saveBillingDetails(customer.id, updateOf(draft, customer)),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['customer'] }),
        // Days are written as in the country.
        client.invalidateQueries({ queryKey: ['session'] }),
      ]);
      onSaved();
    },
    onError: (error) => setErrors(refusedOf(problemOf(error))),
  });
  const control = (name: Field, autoComplete: string, required = true) => ({
    label: name === 'invoice_emails' ? COPIES_LABEL : LABELS[name],
    autoComplete,
    value: draft[name],
    required,
    withAsterisk: false,
    error: errors[name] ?? null,
  });
  const field = (name: Field, autoComplete: string, required = true) => ({
    ...control(name, autoComplete, required),
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
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
        <TextInput {...field('name', 'organization')} />
        <TextInput {...field('line1', 'address-line1')} />
        <TextInput {...field('line2', 'address-line2', false)} />
        <Grid least={11.25} align="start">
          <TextInput {...field('postal_code', 'postal-code')} />
          <TextInput {...field('city', 'address-level2')} />
        </Grid>
        <Grid least={11.25} align="start">
          <TextInput {...field('region', 'address-level1', false)} />
          <Select
            {...control('country', 'country-name')}
            data={COUNTRIES}
            searchable
            placeholder={CHOOSE_COUNTRY}
            nothingFoundMessage={NO_COUNTRY}
            maxDropdownHeight={240}
            comboboxProps={{ transitionProps: { duration: 0 } }}
            onChange={(country) => setDraft({ ...draft, country: country ?? '' })}
          />
        </Grid>
        <TextInput {...field('tax_id', 'off', false)} />
        <TextInput {...field('purchase_order', 'off', false)} description={ORDER_NOTE} maxLength={100} />
        <TextInput {...field('invoice_emails', 'off', false)} description={COPIES_NOTE} inputMode="email" />
        {saving.isError && Object.keys(errors).length === 0 ? <ProblemNotice error={saving.error} /> : null}
        <Row>
          <Action submit busy={saving.isPending}>
            {submitLabel}
          </Action>
          {onCancel === undefined ? null : (
            <Action kind="quiet" onClick={onCancel}>
              {CANCEL}
            </Action>
          )}
        </Row>
      </Stack>
    </form>
  );
}
