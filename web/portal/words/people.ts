import type { Member } from '@shared/api/types';
import { sayOf } from './say';

const say = sayOf('people');

type Role = Member['role'];

export const PEOPLE = say('people');
export const ADD = say('add');
export const NAME = say('name');
export const E_MAIL = say('email');
export const ROLE = say('role');
export const INVITE = say('invite');
export const CANCEL = say('cancel');
export const NAME_MISSING = say('nameMissing');
export const E_MAIL_WRONG = say('emailWrong');
export const YOU = say('you');
export const REMOVE = say('remove');
export const KEEP = say('keep');
export const INVITE_AGAIN = say('sendLink');

export const ROLES: Readonly<Record<Role, string>> = {
  admin: say('admin'),
  billing: say('billing'),
  viewer: say('viewer'),
};

export const MAY: Readonly<Record<Role, string>> = {
  admin: say('adminMay'),
  billing: say('billingMay'),
  viewer: say('viewerMay'),
};

export const roleOf = (name: string): string => say('roleOf', { name });
export const removeName = (name: string): string => say('removeName', { name });
export const sendTo = (name: string): string => say('sendTo', { name });
export const removeQuestion = (name: string): string => say('removeQuestion', { name });
export const invited = (email: string): string => say('invited', { email });
export const notInvited = (name: string): string => say('notInvited', { name });
