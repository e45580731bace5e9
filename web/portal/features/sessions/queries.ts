import { queryOptions } from '@tanstack/react-query';
import { api, body, done } from '@shared/api/client';

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: () => body(api.GET('/v1/sessions')),
});

export function endSession(session: string): Promise<void> {
  return done(api.DELETE('/v1/sessions/{session}', { params: { path: { session } } }));
}

export async function endOthers(): Promise<number> {
  const { ended } = await body(api.POST('/v1/sessions/end-others'));
  return ended;
}
