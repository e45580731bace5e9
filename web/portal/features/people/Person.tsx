import { NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Member, Session } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Row, Stack } from '@shared/ui/Layout';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import * as words from '@portal/words/people';
import { SHOW, sessionsOf } from '@portal/words/sessions';
import css from './people.module.css';
import { PersonSessions } from './PersonSessions';
import { changeRole, invite, membersQuery, removeMember, type Role } from './queries';

interface PersonProps {
  readonly member: Member;
  readonly session: Session;
  readonly onInvited: (told: string) => void;
}

const ROLES: readonly Role[] = ['admin', 'billing', 'viewer'];

export function Person({ member, session, onInvited }: PersonProps) {
  const customer = session.customer.id;
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [looking, setLooking] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: membersQuery(customer).queryKey });
  const changing = useMutation({
    mutationFn: (role: Role) => changeRole(customer, member.id, role),
    onSettled: refresh,
  });
  const inviting = useMutation({
    mutationFn: () => invite(customer, member.id),
    onSuccess: () => onInvited(words.invited(member.email)),
  });
  const removing = useMutation({ mutationFn: () => removeMember(customer, member.id), onSuccess: refresh });
  const error = changing.error ?? inviting.error ?? removing.error;
  const isMe = member.id === session.member.id;
  return (
    <li className={css.person}>
      <Stack gap={8}>
        <Row justify="between">
          <Stack gap={2}>
            <span className={css.name}>{isMe ? `${member.name} · ${words.YOU}` : member.name}</span>
            <span className={css.quiet}>{member.email}</span>
          </Stack>
          {session.permissions.change ? (
            <Row>
              <NativeSelect
                aria-label={words.roleOf(member.name)}
                value={member.role}
                disabled={changing.isPending}
                data={ROLES.map((role) => ({ value: role, label: words.ROLES[role] }))}
                onChange={(event) => {
                  const role = ROLES.find((one) => one === event.currentTarget.value);
                  if (role !== undefined) {
                    changing.mutate(role);
                  }
                }}
              />
              {isMe ? null : (
                <>
                  <Action
                    kind="quiet"
                    label={words.sendTo(member.name)}
                    busy={inviting.isPending}
                    onClick={() => inviting.mutate()}
                  >
                    {words.INVITE_AGAIN}
                  </Action>
                  <Action
                    kind="quiet"
                    label={sessionsOf(member.name)}
                    expanded={looking}
                    onClick={() => setLooking(!looking)}
                  >
                    {SHOW}
                  </Action>
                  <Action kind="quiet" label={words.removeName(member.name)} onClick={() => setAsking(true)}>
                    {words.REMOVE}
                  </Action>
                </>
              )}
            </Row>
          ) : (
            <span className={css.quiet}>{words.ROLES[member.role]}</span>
          )}
        </Row>
        {looking ? <PersonSessions member={member} session={session} /> : null}
        {asking ? (
          <Row>
            <span>{words.removeQuestion(member.name)}</span>
            <Action kind="secondary" busy={removing.isPending} onClick={() => removing.mutate()}>
              {words.REMOVE}
            </Action>
            <Action kind="quiet" onClick={() => setAsking(false)}>
              {words.KEEP}
            </Action>
          </Row>
        ) : null}
        {error === null ? null : <ProblemNotice error={error} />}
      </Stack>
    </li>
  );
}
