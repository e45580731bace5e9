import type { confirming as english } from '@portal/messages/en/confirming';
import type { Translated } from '@shared/words/say';

export const confirming: Translated<typeof english> = {
  confirming: {
    asks: 'Votre banque vous demande de confirmer un paiement de {amount}',
    open: 'La facture {number} reste ouverte jusque-là.',
    giveUp: 'Annuler ce paiement',
    stillWaits: 'Votre banque n’a pas répondu. Le paiement est toujours en attente ; réessayez.',
    inList: 'À confirmer auprès de la banque',
    unconfirmed: 'Le paiement n’a pas été confirmé',
    why: '{why, select, money {Il n’y a pas assez d’argent sur {card}.} expired {{card} a expiré.} wrong {Les données de {card} sont erronées.} bank {La banque n’a pas pu traiter le paiement par {card}.} over {{card} ne peut plus être utilisée.} unconfirmed {Le paiement par {card} n’a pas été confirmé auprès de la banque.} other {La banque a refusé {card} sans donner de raison.}}',
    noCards:
      '{merchant} n’accepte pas de carte ici. Ce qui doit être payé avant de prendre effet ne peut pas être modifié ici : contactez {merchant} pour cela.',
  },
};
