import type { Session } from '@shared/api/types';
import { sayOf } from './say';

const say = sayOf('account');

export const ACCOUNT = say('account');
export const ACCOUNT_INFORMATION = say('information');
export const BACK_TO_APP = say('backToApp');
export const ORGANIZATION = say('organization');
export const SIGN_OUT = say('signOut');

const ROLES: Record<Session['member']['role'], string> = {
  admin: say('admin'),
  billing: say('billing'),
  viewer: say('viewer'),
};

/** "Ana Lindqvist · Admin" */
export const memberWords = ({ name, role }: Session['member']): string => `${name} · ${ROLES[role]}`;

/** What the browser calls the page. */
export const documentTitle = (merchant: string): string => say('documentTitle', { merchant });

/** What the button for the theme does. */
export const themeWords = (dark: boolean): string => (dark ? say('lightTheme') : say('darkTheme'));
