import type { Session } from '@shared/api/types';

export const ACCOUNT = 'Account';
export const ACCOUNT_INFORMATION = 'Account Information';
export const BACK_TO_APP = 'Back to app';
export const ORGANIZATION = 'Organization';
export const SIGN_OUT = 'Sign out';

const ROLES: Record<Session['member']['role'], string> = {
  admin: 'Admin',
  billing: 'Billing',
  viewer: 'Viewer',
};

/** "Ana Lindqvist · Admin" */
export const memberWords = ({ name, role }: Session['member']): string => `${name} · ${ROLES[role]}`;

/** What the browser calls the page. */
export const documentTitle = (merchant: string): string => `Billing · ${merchant}`;

/** What the button for the theme does. */
export const themeWords = (dark: boolean): string => (dark ? 'Use the light theme' : 'Use the dark theme');
