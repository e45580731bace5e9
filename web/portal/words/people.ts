import type { Member } from '@shared/api/types';

type Role = Member['role'];

export const PEOPLE = 'People';
export const ADD = 'Invite someone';
export const NAME = 'Name';
export const E_MAIL = 'E-mail address';
export const ROLE = 'Role';
export const INVITE = 'Send invitation';
export const CANCEL = 'Cancel';
export const NAME_MISSING = 'Enter a name.';
export const E_MAIL_WRONG = 'Enter an address such as ana@example.com.';
export const YOU = 'You';
export const REMOVE = 'Remove';
export const KEEP = 'Keep';
export const INVITE_AGAIN = 'Send a link';

export const ROLES: Readonly<Record<Role, string>> = {
  admin: 'Admin',
  billing: 'Billing',
  viewer: 'Viewer',
};

export const MAY: Readonly<Record<Role, string>> = {
  admin: 'Changes plans, pays, and manages people.',
  billing: 'Pays, and edits payment methods and billing details.',
  viewer: 'Sees everything, and changes nothing.',
};

export const roleOf = (name: string): string => `Role of ${name}`;
export const removeName = (name: string): string => `Remove ${name}`;
export const sendTo = (name: string): string => `Send a link to ${name}`;
export const removeQuestion = (name: string): string => `Remove ${name}? They are signed out at once.`;
export const invited = (email: string): string =>
  `An invitation is on its way to ${email}. It works for 7 days.`;
export const notInvited = (name: string): string => `${name} was added, but no invitation could be sent.`;
