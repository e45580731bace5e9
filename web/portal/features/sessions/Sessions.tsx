import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Session } from '@shared/api/types';
import { Action } from '@shared/ui/Action';
import { Card } from '@shared/ui/Card';
import { takeFocus } from '@shared/ui/focus';
import { Row, Stack } from '@shared/ui/Layout';
import { Notice } from '@shared/ui/Notice';
import { Loaded } from '@portal/parts/Loaded';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import { SessionLine } from '@portal/parts/SessionLine';
import * as words from '@portal/words/sessions';
import { endOthers, endSession, sessionsQuery } from './queries';

/** Where the member is signed in; any but this one can be signed out from here. */
export function Sessions({ session: { timezone } }: { readonly session: Session }) {
  const query = useQuery(sessionsQuery);
  const client = useQueryClient();
  /** Nothing before it was asked for the first time. */
  const [asking, setAsking] = useState<boolean>();
  const refresh = () => client.invalidateQueries({ queryKey: sessionsQuery.queryKey });
  const one = useMutation({ mutationFn: endSession, onSettled: refresh });
  const others = useMutation({
    mutationFn: endOthers,
    onSuccess: () => setAsking(false),
    onSettled: refresh,
  });
  const error = one.error ?? others.error;
  const told = one.isSuccess ? 1 : others.data;
  return (
    <Card title={words.SIGN_IN_AND_SESSIONS} titleUnseen>
      <Loaded query={query} heights={[56, 56]}>
        {({ data }) => (
          <Stack gap={16}>
            {told === undefined ? null : <Notice tone="positive" title={words.signedOut(told)} focused />}
            <Stack as="ul" gap={0}>
              {data.map((open) => (
                <SessionLine key={open.id} session={open} timezone={timezone}>
                  {open.current ? null : (
                    <Action
                      kind="quiet"
                      label={words.signOutOf(open, timezone)}
                      busy={one.isPending && one.variables === open.id}
                      onClick={() => {
                        others.reset();
                        one.mutate(open.id);
                      }}
                    >
                      {words.SIGN_OUT}
                    </Action>
                  )}
                </SessionLine>
              ))}
            </Stack>
            {error === null ? null : <ProblemNotice error={error} />}
            {data.length < 2 ? <p>{words.ALONE}</p> : null}
            {data.length < 2 || asking === true ? null : (
              <Row>
                <Action kind="secondary" focused={asking === false} onClick={() => setAsking(true)}>
                  {words.SIGN_OUT_OTHERS}
                </Action>
              </Row>
            )}
            {data.length > 1 && asking === true ? (
              <Row>
                <span ref={takeFocus} tabIndex={-1}>
                  {words.OTHERS_QUESTION}
                </span>
                <Action
                  kind="secondary"
                  busy={others.isPending}
                  onClick={() => {
                    one.reset();
                    others.mutate();
                  }}
                >
                  {words.SIGN_OUT}
                </Action>
                <Action kind="quiet" onClick={() => setAsking(false)}>
                  {words.KEEP}
                </Action>
              </Row>
            ) : null}
          </Stack>
        )}
      </Loaded>
    </Card>
  );
}
