import type { Device, OpenSession } from '@shared/api/types';
import { formatInstant } from '@shared/words/dates';
import { sayOf } from './say';

const say = sayOf('sessions');

export const SIGN_IN_AND_SESSIONS = say('title');
export const LEAD = say('lead');
export const THIS_ONE = say('thisOne');
export const SIGN_OUT = say('signOut');
export const SIGN_OUT_OTHERS = say('signOutOthers');
export const SIGN_OUT_EVERYWHERE = say('signOutEverywhere');
export const SHOW = say('show');
export const KEEP = say('keep');
export const NONE = say('none');
export const ALONE = say('alone');
export const OTHERS_QUESTION = say('othersQuestion');

/** "Firefox on Linux" */
export function deviceWords(device: Device | undefined): string {
  if (device === undefined) {
    return say('unknown');
  }
  const browser = say('browser', { browser: device.browser });
  return device.platform === 'other'
    ? browser
    : say('on', { browser, platform: say('platform', { platform: device.platform }) });
}

/** "Signed in by e-mail on 30 Nov 2026, 09:02 · last seen 30 Nov 2026, 11:20" */
export function whenWords(session: OpenSession, timeZone: string): string {
  const began = say(session.signed_in_by === 'mail' ? 'mail' : 'link', {
    began: formatInstant(session.began_at, timeZone),
  });
  return session.current
    ? began
    : say('seen', { began, seen: formatInstant(session.last_seen_at, timeZone) });
}

export const signOutOf = (session: OpenSession, timeZone: string): string =>
  say('out', { device: deviceWords(session.device), began: formatInstant(session.began_at, timeZone) });
export const sessionsOf = (name: string): string => say('of', { name });
export const signedOut = (count: number): string => say('ended', { count });
