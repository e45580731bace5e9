import { queryOptions } from '@tanstack/react-query';
import { api, body, done, rememberCsrfToken } from '@shared/api/client';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => {
    const session = await body(api.GET('/v1/session'));
    rememberCsrfToken(session.csrf_token);
    return session;
  },
});

export function logout(): Promise<void> {
  return done(api.POST('/v1/session/logout'));
}
