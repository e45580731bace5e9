/// Payments: what customers pay with, each attempt to collect, and what a gateway must be able to
/// do.
///
/// A [PaymentMethod] is a card, as the gateway's token. A [Payment] is one attempt: for a document,
/// or for a change that takes effect once it is paid. A [Gateway] moves the money.
/// [PaymentAttempts] takes the three steps of each attempt: the intent is written down and
/// committed; the gateway is asked, outside any transaction; the result is written down with all
/// that follows of it, which a [PaymentFollowUp] says. [UnknownPayments] asks about those that the
/// gateway has not answered.
///
/// An example: an upgrade costs 15.00, and 5.00 of credit are there. The first step writes a
/// payment of 10.00, sets the 5.00 aside and reserves the subscription. The gateway is asked to
/// charge 10.00 under the payment's own id. If it says paid, the change, its invoice of 15.00 and
/// the payment are written in one transaction. If it says declined, the 5.00 are credit again and
/// the old plan stays. If the process dies in between, the gateway is asked under the same id what
/// became of it, and one of the two happens then.
///
/// A tenant has accounts with gateways ([GatewayAccounts]), whose keys are stored sealed; each card
/// is charged by the one that knows it ([TenantGateways]).
///
/// A [PastDue] is a document that could not be collected, with what comes next of it; [PastDues]
/// keeps it in step with the queue.
///
/// A refund takes the same three steps ([RefundCalls]); what a gateway tells of itself is
/// [GatewayNews].
///
/// That a card expires which is charged by itself is told in time ([ExpiringCards]).
///
/// `collect` and `change` begin payments and say what follows; `gateway` reaches the outside.
///
/// Always: an attempt is written down before the gateway is asked; at most one is open for a
/// document and for a subscription; what follows of a payment happens once, whoever hears of it
/// first; no card number is ever here.
///
/// Writes the tables `dispute`, `gateway`, `past_due`, `payment`, `payment_method`, `payment_share`
/// and `refund_call`.
@NullMarked
package dev.midcycle.payment;

import org.jspecify.annotations.NullMarked;
