import { queryOptions } from '@tanstack/react-query';
import { api, body, rememberCsrfToken } from '@shared/api/client';
import type { Session, SignInHolder, SignInPage } from '@shared/api/types';

/** Whose portal it is. */
export const merchantQuery = (tenant: string) =>
  queryOptions<SignInPage>({
    queryKey: ['sign-in', tenant],
    queryFn: () => body(api.GET('/v1/sign-in/{tenant}', at(tenant))),
    staleTime: Infinity,
  });

const at = (tenant: string) => ({ params: { path: { tenant } } });

/** Has a mail sent, if anybody has the address. */
export async function askFor(tenant: string, email: string): Promise<void> {
  await body(api.POST('/v1/sign-in/{tenant}', { ...at(tenant), body: { email } }));
}

/** Of how many organizations whoever signs in is a member. */
export async function byCode(tenant: string, code: string): Promise<number> {
  return (await body(api.POST('/v1/sign-in/{tenant}/code', { ...at(tenant), body: { code } }))).organizations;
}

export async function byLink(tenant: string, token: string): Promise<number> {
  return (await body(api.POST('/v1/sign-in/{tenant}/link', { ...at(tenant), body: { token } })))
    .organizations;
}

/** Whom a link signs in; it is not used up. */
export function lookAt(tenant: string, token: string): Promise<SignInHolder> {
  return body(api.POST('/v1/sign-in/{tenant}/link/look', { ...at(tenant), body: { token } }));
}

/** Of the session that has just begun. */
export async function organizations(): Promise<NonNullable<Session['organizations']>> {
  const session = await body(api.GET('/v1/session'));
  rememberCsrfToken(session.csrf_token);
  return session.organizations ?? [];
}

export async function goOnFor(member: string): Promise<void> {
  await body(api.POST('/v1/session/switch', { body: { member } }));
}
