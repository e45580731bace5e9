import type { sessions as english } from '@portal/messages/en/sessions';
import type { Translated } from '@shared/words/say';

export const sessions: Translated<typeof english> = {
  sessions: {
    title: 'Inicio de sesión y sesiones',
    lead: 'Dónde ha iniciado sesión. Cierre las sesiones que no conozca.',
    thisOne: 'Este dispositivo',
    signOut: 'Cerrar sesión',
    signOutOthers: 'Cerrar sesión en todos los demás',
    signOutEverywhere: 'Cerrar todas las sesiones',
    show: 'Sesiones',
    keep: 'Mantener',
    none: 'Sin sesiones abiertas.',
    alone: 'No ha iniciado sesión en ningún otro lugar.',
    othersQuestion: '¿Cerrar sesión en todas partes menos aquí?',
    unknown: 'Un dispositivo desconocido',
    on: '{browser} en {platform}',
    mail: 'Sesión iniciada por correo el {began}',
    link: 'Sesión iniciada por un enlace el {began}',
    seen: '{began} · visto por última vez el {seen}',
    out: 'Cerrar sesión en {device}, iniciada el {began}',
    of: 'Sesiones de {name}',
    ended:
      '{count, plural, one {Se cerró la sesión en un dispositivo.} many {Se cerró la sesión en # dispositivos.} other {Se cerró la sesión en # dispositivos.}}',
    browser:
      '{browser, select, edge {Edge} opera {Opera} samsung {Samsung Internet} firefox {Firefox} chrome {Chrome} safari {Safari} other {Un navegador}}',
    platform:
      '{platform, select, iphone {iPhone} ipad {iPad} android {Android} chrome_os {ChromeOS} windows {Windows} mac {Mac} other {Linux}}',
  },
};
