import type { credit as english } from '@portal/messages/en/credit';
import type { Translated } from '@shared/words/say';

export const credit: Translated<typeof english> = {
  credit: {
    accountCredit: 'Saldo a favor',
    howItPays:
      'El saldo a favor paga sus próximas facturas antes de cargar una tarjeta: lo que vence primero paga primero. No se reembolsa.',
    whereFrom: 'Ver de dónde procede',
    nothingYet: 'Su cuenta aún no ha tenido saldo a favor.',
    balance: 'Saldo',
    seeDocument: 'Ver el documento',
    link: 'Saldo a favor: {balance}',
    granted: 'Saldo concedido por {merchant}',
    grantedNote: 'Saldo concedido por {merchant}: {note}',
    credited: 'Abonado por un documento',
    overpaid: 'Lo que pagó de más',
    applied: 'Pagó una factura',
    held: 'Reservado para un pago que se está comprobando',
    released: 'Ya no está reservado: el pago no se realizó',
    returned: 'Devuelto por una factura anulada',
    refunded: 'Reembolsado a usted',
    expired: 'Vencido',
    until: 'Paga facturas anteriores al {day}.',
    leftUntil: 'Quedan {left}, que pagan facturas anteriores al {day}.',
  },
};
