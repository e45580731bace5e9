import { Link } from 'wouter';
import type { Session } from '@shared/api/types';

/** To the merchant's own page on subscriptions and licensing, or to ours. */
export function HelpLink({ session }: { readonly session: Session }) {
  const text = 'How subscriptions and licensing work';
  const own = session.tenant.help_url;
  return own === undefined ? <Link href="/help">{text}</Link> : <a href={own}>{text}</a>;
}
