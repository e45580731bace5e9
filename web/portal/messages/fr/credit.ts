import type { credit as english } from '@portal/messages/en/credit';
import type { Translated } from '@shared/words/say';

export const credit: Translated<typeof english> = {
  credit: {
    accountCredit: 'Avoir disponible',
    howItPays:
      'L’avoir règle vos prochaines factures avant tout débit de carte : ce qui expire en premier est utilisé en premier. Il n’est pas remboursé.',
    whereFrom: 'Voir d’où il provient',
    nothingYet: 'Votre compte n’a encore eu aucun avoir.',
    balance: 'Solde',
    seeDocument: 'Voir le document',
    link: 'Avoir disponible : {balance}',
    granted: 'Avoir accordé par {merchant}',
    grantedNote: 'Avoir accordé par {merchant} : {note}',
    credited: 'Crédité par un document',
    overpaid: 'Ce que vous avez payé en trop',
    applied: 'A réglé une facture',
    held: 'Mis de côté pour un paiement en cours de vérification',
    released: 'N’est plus mis de côté : le paiement n’a pas abouti',
    returned: 'Restitué par une facture annulée',
    refunded: 'Remboursé à vous',
    expired: 'Expiré',
    until: 'Il règle les factures antérieures au {day}.',
    leftUntil: 'Il en reste {left}, qui règle les factures antérieures au {day}.',
  },
};
