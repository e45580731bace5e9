import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Session } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Card } from '@shared/ui/Card';
import { Stack } from '@shared/ui/Layout';
import { Notice } from '@shared/ui/Notice';
import { Loaded } from '@portal/parts/Loaded';
import * as words from '@portal/words/people';
import { AddPerson } from './AddPerson';
import { Person } from './Person';
import { membersQuery } from './queries';

/** Who belongs to the organization. Admins invite others, change their roles and remove them. */
export function People({ session }: { readonly session: Session }) {
  const query = useQuery(membersQuery(session.customer.id));
  const [adding, setAdding] = useState(false);
  const [told, setTold] = useState<string>();
  const { change: mayChange } = session.permissions;
  return (
    <Card
      title={words.PEOPLE}
      titleUnseen
      action={
        mayChange && !adding ? (
          <Action
            onClick={() => {
              setAdding(true);
              setTold(undefined);
            }}
          >
            {words.ADD}
          </Action>
        ) : null
      }
    >
      <Stack gap={16}>
        {told === undefined ? null : <Notice tone="positive" title={told} />}
        <Loaded query={query} heights={[56, 56, 56]}>
          {({ data }) => (
            <Stack as="ul" gap={0}>
              {data.map((member) => (
                <Person key={member.id} member={member} session={session} onInvited={setTold} />
              ))}
            </Stack>
          )}
        </Loaded>
        {adding ? (
          <AddPerson
            customer={session.customer.id}
            onDone={(email) => {
              setAdding(false);
              setTold(email === undefined ? undefined : words.invited(email));
            }}
          />
        ) : null}
      </Stack>
    </Card>
  );
}
