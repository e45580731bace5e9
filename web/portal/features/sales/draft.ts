export interface Draft {
  readonly name: string;
  readonly email: string;
  readonly message: string;
}

export type Errors = Partial<Record<keyof Draft, string>>;

export function errorsOf(draft: Draft): Errors {
  const errors: { -readonly [K in keyof Errors]: Errors[K] } = {};
  if (draft.name.trim() === '') {
    errors.name = 'Enter your name.';
  }
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(draft.email.trim())) {
    errors.email = 'Enter your email address, such as ana@example.com.';
  }
  if (draft.message.trim() === '') {
    errors.message = 'Tell us in a sentence what you need.';
  }
  return errors;
}
