import type { sessions as english } from '@portal/messages/en/sessions';
import type { Translated } from '@shared/words/say';

export const sessions: Translated<typeof english> = {
  sessions: {
    title: 'Connexion et sessions',
    lead: 'Là où vous êtes connecté. Déconnectez ce que vous ne connaissez pas.',
    thisOne: 'Cet appareil',
    signOut: 'Se déconnecter',
    signOutOthers: 'Se déconnecter partout ailleurs',
    signOutEverywhere: 'Déconnecter partout',
    show: 'Sessions',
    keep: 'Garder',
    none: 'Connecté nulle part.',
    alone: 'Vous n’êtes connecté nulle part ailleurs.',
    othersQuestion: 'Se déconnecter partout sauf ici ?',
    unknown: 'Un appareil inconnu',
    on: '{browser} sur {platform}',
    mail: 'Connexion par e-mail le {began}',
    link: 'Connexion par un lien le {began}',
    seen: '{began} · vu pour la dernière fois le {seen}',
    out: 'Déconnecter {device}, connecté le {began}',
    of: 'Sessions de {name}',
    ended:
      '{count, plural, one {Un appareil a été déconnecté.} many {# appareils ont été déconnectés.} other {# appareils ont été déconnectés.}}',
    browser:
      '{browser, select, edge {Edge} opera {Opera} samsung {Samsung Internet} firefox {Firefox} chrome {Chrome} safari {Safari} other {Un navigateur}}',
    platform:
      '{platform, select, iphone {iPhone} ipad {iPad} android {Android} chrome_os {ChromeOS} windows {Windows} mac {Mac} other {Linux}}',
  },
};
