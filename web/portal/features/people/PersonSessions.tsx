import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Member, Session } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Row, Stack } from '@shared/ui/Layout';
import { Loaded } from '@portal/parts/Loaded';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { SessionLine } from '@portal/parts/SessionLine';
import * as words from '@portal/words/sessions';
import { endSessions, memberSessionsQuery } from './queries';

interface PersonSessionsProps {
  readonly member: Member;
  readonly session: Session;
}

/** Where somebody else is signed in, for an admin, who can sign them out. */
export function PersonSessions({ member, session }: PersonSessionsProps) {
  const customer = session.customer.id;
  const asked = memberSessionsQuery(customer, member.id);
  const query = useQuery(asked);
  const client = useQueryClient();
  const ending = useMutation({
    mutationFn: () => endSessions(customer, member.id),
    onSettled: () => client.invalidateQueries({ queryKey: asked.queryKey }),
  });
  return (
    <Loaded query={query} heights={[56]}>
      {({ data }) => (
        <Stack gap={8}>
          {data.length === 0 ? <p>{words.NONE}</p> : null}
          <Stack as="ul" gap={0} aria-label={words.sessionsOf(member.name)}>
            {data.map((open) => (
              <SessionLine key={open.id} session={open} timezone={session.timezone} />
            ))}
          </Stack>
          {ending.error === null ? null : <ProblemNotice error={ending.error} />}
          {data.length === 0 ? null : (
            <Row>
              <Action kind="secondary" busy={ending.isPending} onClick={() => ending.mutate()}>
                {words.SIGN_OUT_EVERYWHERE}
              </Action>
            </Row>
          )}
        </Stack>
      )}
    </Loaded>
  );
}
