import type { notes as english } from '@portal/messages/en/notes';
import type { Translated } from '@shared/words/say';

export const notes: Translated<typeof english> = {
  reasons: {
    question: 'Pourquoi avez-vous résilié ?',
    questionMore: 'Votre offre est résiliée dans tous les cas. Vous n’êtes pas obligé de répondre.',
    comment: 'Ce que vous souhaitez ajouter',
    send: 'Envoyer',
    skip: 'Non merci',
    thanks: 'Merci. Nous avons noté votre réponse.',
    tooExpensive: 'Trop cher',
    unused: 'Je ne l’utilise pas assez',
    missingFeatures: 'Il manque quelque chose',
    tooComplex: 'Trop compliqué',
    switched: 'J’utilise maintenant un autre produit',
    other: 'Une autre raison',
  },
  finding: {
    year: 'Année',
    allYears: 'Toutes les années',
    number: 'Numéro',
    find: 'Rechercher',
    clear: 'Effacer',
  },
  planTable: {
    plans: 'Offres',
    plan: 'Offre',
    price: 'Prix',
    choice: 'Votre choix',
    notIncluded: 'Non inclus',
  },
  links: {
    accessibility: 'Accessibilité',
  },
};
