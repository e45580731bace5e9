import type { PayWords } from './words';

export const de: PayWords = {
  invoiceFor: (number, customer) => `Rechnung ${number} für ${customer}`,
  dueBy: (day) => `Fällig am ${day}`,
  toPay: 'Zu zahlen',
  savePdf: 'Rechnung als PDF',
  saveReceipt: 'Quittung als PDF',
  lines: 'Wofür',
  subtotal: 'Zwischensumme',
  tax: (rate) => `Steuer ${rate}`,
  taxIncluded: (rate) => `Enthält ${rate} Steuer`,
  untaxed: {
    zero: 'Steuersatz null',
    exempt: 'Steuerfrei',
    reverse_charge: 'Reverse Charge: Sie schulden die Umsatzsteuer',
  },
  total: 'Gesamt',
  creditUsed: 'Mit Guthaben bezahlt',
  settled: 'Schon bezahlt oder gutgeschrieben',
  paid: (day) => `Bezahlt am ${day}`,
  paidNote: 'Vielen Dank. Es ist nichts mehr zu zahlen.',
  paying: 'Diese Zahlung wird geprüft',
  payingNote:
    'Die Bank hat noch nicht geantwortet. Diese Seite sieht von selbst wieder nach. Sie müssen nicht noch einmal zahlen.',
  bankAsks: 'Die Bank möchte, dass Sie die Zahlung bestätigen',
  bankAsksNote:
    'Das geschieht auf einer Seite der Bank, danach kommen Sie hierher zurück. Vorher wird nichts abgebucht.',
  goToBank: 'Zur Bank',
  voided: 'Diese Rechnung wurde storniert',
  closed: 'Diese Rechnung ist abgeschlossen',
  nothingToPay: (merchant) => `Es ist nichts zu zahlen. Bei Fragen wenden Sie sich an ${merchant}.`,
  ways: 'So können Sie zahlen',
  byCard: 'Mit Karte',
  cardPageNote:
    'Sie geben die Karte auf einer sicheren Seite ein und kommen hierher zurück. Abgebucht wird erst, wenn Sie zahlen.',
  goToCardPage: 'Karte eingeben',
  cardEntered: 'Ihre Karte ist eingegeben. Abgebucht wird erst, wenn Sie zahlen.',
  otherCard: 'Andere Karte verwenden',
  onlyOnce: 'Die Karte wird einmal belastet, nur für diese Rechnung.',
  testCard: 'Testkarte',
  pay: (amount) => `${amount} zahlen`,
  noWay: (merchant) =>
    `Diese Rechnung kann nicht online bezahlt werden. Fragen Sie ${merchant}, wie Sie zahlen können.`,
  expired: 'Dieser Link ist abgelaufen',
  expiredNote:
    'Es wurde nichts abgebucht. Bitten Sie um einen neuen Link, oder melden Sie sich auf Ihrer Abrechnungsseite an und öffnen Sie die Rechnung dort.',
  moved:
    'Der offene Betrag hat sich geändert. Es wurde nichts abgebucht. Bitte prüfen Sie ihn und zahlen Sie noch einmal.',
  declined: 'Die Karte wurde abgelehnt',
  declinedNote:
    'Es wurde nichts abgebucht. Versuchen Sie eine andere Karte, oder zahlen Sie auf anderem Weg.',
  noMoney: 'Auf der Karte ist nicht genug Geld. Es wurde nichts abgebucht.',
  cardExpired: 'Die Karte ist abgelaufen. Es wurde nichts abgebucht.',
  tooMany:
    'Zu viele Karten wurden abgelehnt. Versuchen Sie es in einer Stunde wieder, oder zahlen Sie auf anderem Weg.',
  failed: 'Das hat nicht geklappt',
  failedNote: 'Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal. Nichts wird zweimal abgebucht.',
  tryAgain: 'Noch einmal versuchen',
  sandbox: 'Testbetrieb: Es fließt kein echtes Geld.',
};
