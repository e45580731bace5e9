/// Collection: charging what issued documents leave open, on the day they are due.
///
/// [DuePayments] takes one document after the other from the queue and charges the customer's
/// default payment method: taking it and writing the payment down is one transaction.
/// [PaidDocuments] says what follows of the gateway's answer.
///
/// An example: the invoice of 1 May leaves 70.00 to be paid. A payment of 70.00 is written down,
/// and the gateway is asked. It says paid: nothing is open any more, and the invoice is paid. It
/// says declined: 70.00 stay open and are past due; the customer may pay by another card. It does
/// not answer: the payment is unknown, and nobody charges the 70.00 again; the gateway is asked
/// until it says. If a credit note of 20.00 has lowered the invoice meanwhile, 50.00 pay it, and
/// the surplus of 20.00 becomes credit.
///
/// With a policy for it (`billing.dunning`), [Failures] notes that, and when it is tried again: on
/// the 4th, say. In the end [DuePayments.Ending] ends the subscription.
///
/// [GatewayDesk] takes the notices of gateways: each is the reason to ask the gateway what is so. A
/// payment that waits for its payer can be given up by them ([GivingUp]). [SandboxDesk] is the bank
/// of the sandbox: payers approve there, and payments are disputed. Money that comes although its
/// payment was declined is the customer's ([LatePayments]).
///
/// The three steps of a payment are `payment.PaymentAttempts`; `invoice` puts documents into the
/// queue.
///
/// Always: the payment is written down before the gateway is asked; an answer that is not known is
/// asked for, never charged again; what was paid too much becomes credit.
@NullMarked
package dev.midcycle.collect;

import org.jspecify.annotations.NullMarked;
