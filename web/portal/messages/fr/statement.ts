import type { statement as english } from '@portal/messages/en/statement';
import type { Translated } from '@shared/words/say';

export const statement: Translated<typeof english> = {
  accessibility: {
    lead: 'Ce qui est testé, ce qui ne l’est pas, et à qui vous adresser.',
    aimTitle: 'Notre objectif',
    aim: 'Ces pages sont conçues pour respecter les Web Content Accessibility Guidelines 2.2 au niveau AA. Aucun organisme indépendant ne l’a vérifié ; ceci n’est pas une déclaration de conformité totale.',
    byMachineTitle: 'Testé par une machine',
    byMachine:
      'Le programme axe-core examine les écrans ci-dessous avant chaque version, en couleurs claires et sombres, dans des fenêtres larges de {widths} pixels. Il ne doit rien trouver d’incorrect. Il ne trouve qu’une partie de ce qui peut l’être.',
    overview: 'Aperçu de l’offre et des factures',
    tiles: 'Choix des offres',
    detailsErrors: 'Formulaire des coordonnées de facturation, avec des erreurs',
    cardForm: 'Formulaire de carte',
    review: 'Vérification d’un changement',
    result: 'Résultat d’un changement',
    cancellation: 'Résiliation',
    salesForm: 'Formulaire pour contacter le service commercial',
    toPay: 'Page de paiement d’une facture',
    usage: 'Utilisation en graphique',
    usageTable: 'Utilisation en tableau',
    invoices: 'Liste des factures',
    signedOut: 'Quand personne n’est connecté',
    byKeyboardTitle: 'Testé au clavier',
    keyboard:
      'Un test passe à une offre supérieure au clavier seul, du premier écran à la confirmation, dans la disposition en fenêtres. Dans la disposition en pages, aucun test ne le fait.',
    notTestedTitle: 'Non testé',
    screenReaders: 'La lecture des pages par les lecteurs d’écran',
    voice: 'L’utilisation par la voix ou par contacteurs',
    magnified: 'L’agrandissement à 200 % et plus',
    files: 'Les fichiers PDF des factures et des reçus',
    elsewhere:
      'Les pages d’autres entreprises, comme celles de votre banque ou celle où l’on saisit une carte',
    tellTitle: 'À qui vous adresser',
    tell: 'Si quelque chose vous empêche d’utiliser ces pages, adressez-vous à {merchant}, qui peut aussi faire à votre place ce que vous souhaitez faire.',
  },
};
