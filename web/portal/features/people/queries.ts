import { queryOptions } from '@tanstack/react-query';
import { api, body, done } from '@shared/api/client';
import type { Member } from '@shared/api/types';

export type Role = Member['role'];

export interface NewMember {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/** At most as many as a page of the API has. */
export const membersQuery = (customer: string) =>
  queryOptions({
    queryKey: ['members', customer],
    queryFn: () =>
      body(
        api.GET('/v1/customers/{customer}/members', {
          params: { path: { customer }, query: { limit: 100 } },
        }),
      ),
  });

const one = (customer: string, member: string) => ({ params: { path: { customer, member } } });

export function addMember(customer: string, member: NewMember): Promise<Member> {
  return body(api.POST('/v1/customers/{customer}/members', { params: { path: { customer } }, body: member }));
}

export function changeRole(customer: string, member: string, role: Role): Promise<Member> {
  return body(
    api.PATCH('/v1/customers/{customer}/members/{member}', { ...one(customer, member), body: { role } }),
  );
}

export function removeMember(customer: string, member: string): Promise<void> {
  return done(api.DELETE('/v1/customers/{customer}/members/{member}', one(customer, member)));
}

/** Has a mail sent with a link to come in by. */
export async function invite(customer: string, member: string): Promise<void> {
  await body(api.POST('/v1/customers/{customer}/members/{member}/invite', one(customer, member)));
}

/** Where somebody is signed in. */
export const memberSessionsQuery = (customer: string, member: string) =>
  queryOptions({
    queryKey: ['members', customer, member, 'sessions'],
    queryFn: () => body(api.GET('/v1/customers/{customer}/members/{member}/sessions', one(customer, member))),
  });

export async function endSessions(customer: string, member: string): Promise<void> {
  await body(api.POST('/v1/customers/{customer}/members/{member}/sessions/end', one(customer, member)));
}
