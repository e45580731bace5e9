import { Link } from 'wouter';
import type { Session } from '@shared/api/types';
import { HOW_IT_WORKS } from '@portal/words/pages';

/** To the merchant's own page on subscriptions and licensing, or to ours. */
export function HelpLink({ session }: { readonly session: Session }) {
  const own = session.tenant.help_url;
  return own === undefined ? <Link href="/help">{HOW_IT_WORKS}</Link> : <a href={own}>{HOW_IT_WORKS}</a>;
}
