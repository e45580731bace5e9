import type { sessions as english } from '@portal/messages/en/sessions';
import type { Translated } from '@shared/words/say';

export const sessions: Translated<typeof english> = {
  sessions: {
    title: 'Anmeldung und Sitzungen',
    lead: 'Wo Sie angemeldet sind. Melden Sie ab, was Sie nicht kennen.',
    thisOne: 'Dieses Gerät',
    signOut: 'Abmelden',
    signOutOthers: 'Überall sonst abmelden',
    signOutEverywhere: 'Überall abmelden',
    show: 'Sitzungen',
    keep: 'Angemeldet lassen',
    none: 'Nirgends angemeldet.',
    alone: 'Sie sind sonst nirgends angemeldet.',
    othersQuestion: 'Überall außer hier abmelden?',
    unknown: 'Ein unbekanntes Gerät',
    on: '{browser} auf {platform}',
    mail: 'Per E-Mail angemeldet am {began}',
    link: 'Über einen Link angemeldet am {began}',
    seen: '{began} · zuletzt gesehen {seen}',
    out: '{device} abmelden, angemeldet am {began}',
    of: 'Sitzungen von {name}',
    ended: '{count, plural, one {Ein Gerät wurde abgemeldet.} other {# Geräte wurden abgemeldet.}}',
    browser:
      '{browser, select, edge {Edge} opera {Opera} samsung {Samsung Internet} firefox {Firefox} chrome {Chrome} safari {Safari} other {Ein Browser}}',
    platform:
      '{platform, select, iphone {iPhone} ipad {iPad} android {Android} chrome_os {ChromeOS} windows {Windows} mac {Mac} other {Linux}}',
  },
};
