import { E_MAIL_WRONG, MESSAGE_MISSING, NAME_MISSING } from '@portal/words/sales';

export interface Draft {
  readonly name: string;
  readonly email: string;
  readonly message: string;
}

export type Errors = Partial<Record<keyof Draft, string>>;

export function errorsOf(draft: Draft): Errors {
  const errors: { -readonly [K in keyof Errors]: Errors[K] } = {};
  if (draft.name.trim() === '') {
    errors.name = NAME_MISSING;
  }
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(draft.email.trim())) {
    errors.email = E_MAIL_WRONG;
  }
  if (draft.message.trim() === '') {
    errors.message = MESSAGE_MISSING;
  }
  return errors;
}
