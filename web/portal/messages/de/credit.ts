import type { credit as english } from '@portal/messages/en/credit';
import type { Translated } from '@shared/words/say';

export const credit: Translated<typeof english> = {
  credit: {
    accountCredit: 'Guthaben',
    howItPays:
      'Guthaben bezahlt Ihre nächsten Rechnungen, bevor eine Karte belastet wird: Was zuerst verfällt, zahlt zuerst. Es wird nicht ausgezahlt.',
    whereFrom: 'Herkunft ansehen',
    nothingYet: 'Ihr Konto hatte noch kein Guthaben.',
    balance: 'Stand',
    seeDocument: 'Beleg ansehen',
    link: 'Guthaben: {balance}',
    granted: 'Guthaben von {merchant}',
    grantedNote: 'Guthaben von {merchant}: {note}',
    credited: 'Aus einem Beleg gutgeschrieben',
    overpaid: 'Was Sie mehr bezahlt haben, als offen war',
    applied: 'Hat eine Rechnung bezahlt',
    held: 'Zurückgelegt für eine Zahlung, die geprüft wird',
    released: 'Nicht mehr zurückgelegt: Die Zahlung kam nicht zustande',
    returned: 'Zurück von einer stornierten Rechnung',
    refunded: 'An Sie ausgezahlt',
    expired: 'Verfallen',
    until: 'Es bezahlt Rechnungen vor dem {day}.',
    leftUntil: 'Davon sind {left} übrig und bezahlen Rechnungen vor dem {day}.',
  },
};
