import type { confirming as english } from '@portal/messages/en/confirming';
import type { Translated } from '@shared/words/say';

export const confirming: Translated<typeof english> = {
  confirming: {
    asks: 'Ihre Bank möchte, dass Sie eine Zahlung von {amount} bestätigen',
    open: 'Bis dahin bleibt die Rechnung {number} offen.',
    giveUp: 'Diese Zahlung abbrechen',
    stillWaits: 'Ihre Bank hat nicht geantwortet. Die Zahlung wartet noch; versuchen Sie es noch einmal.',
    inList: 'Bei der Bank bestätigen',
    unconfirmed: 'Die Zahlung wurde nicht bestätigt',
    why: '{why, select, money {Auf {card} ist nicht genug Geld.} expired {{card} ist abgelaufen.} wrong {Die Angaben zu {card} sind falsch.} bank {Die Bank konnte die Zahlung mit {card} nicht ausführen.} over {{card} kann nicht mehr verwendet werden.} unconfirmed {Die Zahlung mit {card} wurde nicht bei der Bank bestätigt.} other {Die Bank hat {card} ohne Angabe von Gründen abgelehnt.}}',
    noCards:
      '{merchant} nimmt hier keine Karten an. Was vorab bezahlt werden muss, können Sie hier nicht ändern: Wenden Sie sich dafür an {merchant}.',
  },
};
