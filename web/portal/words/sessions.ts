import type { Device, OpenSession } from '@shared/api/types';
import { formatInstant } from '@shared/words/dates';

export const SIGN_IN_AND_SESSIONS = 'Sign-in & sessions';
export const LEAD = 'Where you are signed in. Sign out what you do not know.';
export const THIS_ONE = 'This device';
export const SIGN_OUT = 'Sign out';
export const SIGN_OUT_OTHERS = 'Sign out everywhere else';
export const SIGN_OUT_EVERYWHERE = 'Sign out everywhere';
export const SHOW = 'Sessions';
export const KEEP = 'Keep';
export const NONE = 'Not signed in anywhere.';
export const ALONE = 'You are signed in nowhere else.';
export const OTHERS_QUESTION = 'Sign out everywhere but here?';

const BROWSERS: Readonly<Record<Device['browser'], string>> = {
  edge: 'Edge',
  opera: 'Opera',
  samsung: 'Samsung Internet',
  firefox: 'Firefox',
  chrome: 'Chrome',
  safari: 'Safari',
  other: 'A browser',
};

const PLATFORMS: Readonly<Record<Device['platform'], string>> = {
  iphone: 'iPhone',
  ipad: 'iPad',
  android: 'Android',
  chrome_os: 'ChromeOS',
  windows: 'Windows',
  mac: 'Mac',
  linux: 'Linux',
  other: '',
};

const WAYS: Readonly<Record<OpenSession['signed_in_by'], string>> = {
  mail: 'Signed in by e-mail',
  merchant: 'Signed in by a link',
};

/** "Firefox on Linux" */
export function deviceWords(device: Device | undefined): string {
  if (device === undefined) {
    return 'An unknown device';
  }
  const platform = PLATFORMS[device.platform];
  return platform === '' ? BROWSERS[device.browser] : `${BROWSERS[device.browser]} on ${platform}`;
}

/** "Signed in by e-mail on 30 Nov 2026, 09:02 · last seen 30 Nov 2026, 11:20" */
export function whenWords(session: OpenSession, timeZone: string): string {
  const began = `${WAYS[session.signed_in_by]} on ${formatInstant(session.began_at, timeZone)}`;
  return session.current ? began : `${began} · last seen ${formatInstant(session.last_seen_at, timeZone)}`;
}

export const signOutOf = (session: OpenSession, timeZone: string): string =>
  `Sign out ${deviceWords(session.device)}, signed in on ${formatInstant(session.began_at, timeZone)}`;
export const sessionsOf = (name: string): string => `Sessions of ${name}`;
export const everywhereQuestion = (name: string): string => `Sign ${name} out everywhere?`;
export const signedOut = (count: number): string =>
  count === 1 ? 'One device was signed out.' : `${count} devices were signed out.`;
