import { queryOptions } from '@tanstack/react-query';
import { api, body, done, rememberCsrfToken } from '@shared/api/client';
import { writeDaysAsIn } from '@shared/words/dates';
import { rememberMerchant } from './remembered';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => {
    const session = await body(api.GET('/v1/session'));
    rememberCsrfToken(session.csrf_token);
    rememberMerchant(session);
    writeDaysAsIn(session.customer.country ?? regionOfBrowser());
    return session;
  },
});

/** Where the reader is who has not said it: "US" of "en-US". */
const regionOfBrowser = (): string | undefined => new Intl.Locale(navigator.language).region;

/** The session goes on as another member of the same address. */
export async function goOnFor(member: string): Promise<void> {
  await body(api.POST('/v1/session/switch', { body: { member } }));
}

export function logout(): Promise<void> {
  return done(api.POST('/v1/session/logout'));
}
