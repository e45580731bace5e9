import { describe, expect, it } from 'vitest';
import type { Problem } from '@shared/api/types';
import { WRONG_DIGIT } from '@portal/words/details';
import { refusedOf } from './draft';

const refusal = (param: string): Problem => ({
  type: 'about:blank',
  title: 'Invalid request',
  status: 400,
  code: 'invalid_request',
  param,
  request_id: 'req_1',
});

describe('what the server refuses of billing details', () => {
  it('is said beside the VAT id whose digit is wrong', () => {
    expect(refusedOf(refusal('/billing_details/tax_id'))).toEqual({ tax_id: WRONG_DIGIT });
  });

  it('is said above the button where it is of no field', () => {
    expect(refusedOf(refusal('/email'))).toEqual({});
  });
});
