import type { confirming as english } from '@portal/messages/en/confirming';
import type { Translated } from '@shared/words/say';

export const confirming: Translated<typeof english> = {
  confirming: {
    asks: 'Su banco quiere que confirme un pago de {amount}',
    open: 'La factura {number} sigue pendiente hasta entonces.',
    giveUp: 'Cancelar este pago',
    stillWaits: 'Su banco no ha respondido. El pago sigue en espera; inténtelo de nuevo.',
    inList: 'Confirmar con su banco',
    unconfirmed: 'El pago no se confirmó',
    why: '{why, select, money {No hay suficiente dinero en {card}.} expired {{card} ha caducado.} wrong {Los datos de {card} no son correctos.} bank {El banco no pudo procesar el pago con {card}.} over {{card} ya no se puede usar.} unconfirmed {El pago con {card} no se confirmó con el banco.} other {El banco rechazó {card} sin indicar el motivo.}}',
    noCards:
      '{merchant} no acepta tarjetas aquí. Lo que se debe pagar antes de surtir efecto no se puede cambiar aquí: póngase en contacto con {merchant}.',
  },
};
