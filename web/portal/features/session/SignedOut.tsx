import { Icon } from '@shared/ui/icons';
import css from './SignedOut.module.css';

/** Where everybody lands who has no session: a spent link, an old one, or one who signed out. */
export function SignedOut() {
  return (
    <main className={css.page}>
      <div className={css.card}>
        <div className={css.mark}>
          <Icon name="lock" size={22} />
        </div>
        <h1>This link has expired</h1>
        <p>
          For your safety each link to billing works once and only for a few minutes. Go back to your
          application and open billing from there: you get a new one at once.
        </p>
        <p className={css.quiet}>Nothing about your plan has changed.</p>
      </div>
    </main>
  );
}
