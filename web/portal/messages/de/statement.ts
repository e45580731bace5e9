import type { statement as english } from '@portal/messages/en/statement';
import type { Translated } from '@shared/words/say';

export const statement: Translated<typeof english> = {
  accessibility: {
    lead: 'Was geprüft wird, was nicht, und an wen Sie sich wenden.',
    aimTitle: 'Was wir anstreben',
    aim: 'Diese Seiten sollen die Web Content Accessibility Guidelines 2.2 auf Stufe AA erfüllen. Ob sie das tun, hat niemand Unabhängiges geprüft; dies ist keine Erklärung voller Konformität.',
    byMachineTitle: 'Maschinell geprüft',
    byMachine:
      'Das Programm axe-core prüft vor jeder Version die Ansichten unten, in hellen und dunklen Farben, in Fenstern mit einer Breite von {widths} Pixeln. Es darf keinen Fehler finden. Es findet nur einen Teil dessen, was falsch sein kann.',
    overview: 'Übersicht über Tarif und Rechnungen',
    tiles: 'Auswahl der Tarife',
    detailsErrors: 'Formular für Rechnungsangaben, mit Fehlern',
    cardForm: 'Formular für eine Karte',
    review: 'Prüfung einer Änderung',
    result: 'Was eine Änderung bewirkt hat',
    cancellation: 'Kündigung',
    salesForm: 'Formular an den Vertrieb',
    toPay: 'Seite zum Bezahlen einer Rechnung',
    usage: 'Nutzung als Diagramm',
    usageTable: 'Nutzung als Tabelle',
    invoices: 'Liste der Rechnungen',
    signedOut: 'Wo niemand angemeldet ist',
    byKeyboardTitle: 'Mit der Tastatur geprüft',
    keyboard:
      'Ein Test wechselt allein mit der Tastatur in einen höheren Tarif, von der ersten Ansicht bis zur Bestätigung, in der Aufteilung mit Fenstern. In der Aufteilung mit Seiten tut das kein Test.',
    notTestedTitle: 'Nicht geprüft',
    screenReaders: 'Wie Screenreader die Seiten vorlesen',
    voice: 'Bedienung mit der Stimme oder mit Schaltern',
    magnified: 'Vergrößerung auf 200 % und mehr',
    files: 'PDF-Dateien von Rechnungen und Quittungen',
    elsewhere: 'Seiten anderer Unternehmen, etwa Ihrer Bank, oder die, auf der Karten eingegeben werden',
    tellTitle: 'An wen Sie sich wenden',
    tell: 'Wenn etwas Sie daran hindert, diese Seiten zu benutzen, wenden Sie sich an {merchant}; dort kann man auch für Sie tun, was Sie tun möchten.',
  },
};
