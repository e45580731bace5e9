import type { notes as english } from '@portal/messages/en/notes';
import type { Translated } from '@shared/words/say';

export const notes: Translated<typeof english> = {
  reasons: {
    question: 'Warum haben Sie gekündigt?',
    questionMore: 'Ihr Tarif ist in jedem Fall gekündigt. Sie müssen nicht antworten.',
    comment: 'Was Sie noch sagen möchten',
    send: 'Senden',
    skip: 'Nein, danke',
    thanks: 'Vielen Dank. Wir haben Ihre Antwort notiert.',
    tooExpensive: 'Zu teuer',
    unused: 'Ich nutze es zu wenig',
    missingFeatures: 'Es fehlt etwas',
    tooComplex: 'Zu kompliziert',
    switched: 'Ich nutze jetzt ein anderes Produkt',
    other: 'Ein anderer Grund',
  },
  finding: {
    year: 'Jahr',
    allYears: 'Alle Jahre',
    number: 'Nummer',
    find: 'Suchen',
    clear: 'Zurücksetzen',
  },
  planTable: {
    plans: 'Tarife',
    plan: 'Tarif',
    price: 'Preis',
    choice: 'Ihre Wahl',
    notIncluded: 'Nicht enthalten',
  },
  links: {
    accessibility: 'Barrierefreiheit',
  },
};
