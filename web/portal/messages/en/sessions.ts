export const sessions = {
  sessions: {
    title: 'Sign-in & sessions',
    lead: 'Where you are signed in. Sign out what you do not know.',
    thisOne: 'This device',
    signOut: 'Sign out',
    signOutOthers: 'Sign out everywhere else',
    signOutEverywhere: 'Sign out everywhere',
    show: 'Sessions',
    keep: 'Keep',
    none: 'Not signed in anywhere.',
    alone: 'You are signed in nowhere else.',
    othersQuestion: 'Sign out everywhere but here?',
    unknown: 'An unknown device',
    on: '{browser} on {platform}',
    mail: 'Signed in by e-mail on {began}',
    link: 'Signed in by a link on {began}',
    seen: '{began} · last seen {seen}',
    out: 'Sign out {device}, signed in on {began}',
    of: 'Sessions of {name}',
    ended: '{count, plural, one {One device was signed out.} other {# devices were signed out.}}',
    browser:
      '{browser, select, edge {Edge} opera {Opera} samsung {Samsung Internet} firefox {Firefox} chrome {Chrome} safari {Safari} other {A browser}}',
    platform:
      '{platform, select, iphone {iPhone} ipad {iPad} android {Android} chrome_os {ChromeOS} windows {Windows} mac {Mac} other {Linux}}',
  },
} as const;
