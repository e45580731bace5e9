import { useMutation } from '@tanstack/react-query';
import type { Session } from '@shared/api/types';
import { goOnFor } from '@portal/features/session';
import * as words from '@portal/words/account';
import css from './frame.module.css';

/** Those of a member who signed in by mail: the session goes on for another, with the role they have there. */
export function Organizations({ all }: { readonly all: NonNullable<Session['organizations']> }) {
  const going = useMutation({
    mutationFn: goOnFor,
    onSuccess: () => globalThis.location.assign('/portal/'),
  });
  return (
    <select
      className={css.organizations}
      aria-label={words.ORGANIZATION}
      value={all.find((one) => one.current)?.member}
      disabled={going.isPending}
      onChange={(event) => going.mutate(event.currentTarget.value)}
    >
      {all.map((one) => (
        <option key={one.member} value={one.member}>
          {one.name}
        </option>
      ))}
    </select>
  );
}
