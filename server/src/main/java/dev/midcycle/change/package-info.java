/// Changing subscriptions: quotes, and their confirmation.
///
/// [Quotes] answers a change request with a quote: what it does, what it costs now and next, until
/// when it can be confirmed, and a [Fingerprint] of everything it depends on. Confirming
/// ([QuoteConfirmation]) locks the customer, decides again at the quote's own instant, and
/// compares. What moved makes it stale: nothing is done, and a fresh quote comes back. Where
/// payment comes first, a [Reservation] keeps all others away until the money has moved, and
/// [ReservedChange] writes what was decided; who hears of the payment later decides again
/// ([PaidChanges]). Both do it by [PaidChange]. Who confirms ([Confirming]) is told by what was
/// [Made], in the transaction that makes it. What led to a decision is its [Course]; where a
/// document of several subscriptions may be in it, their [Companions] are read with it.
///
/// An example: on 16 April at 10:00 Harbor asks for Pro. The quote says 15.00 due now, and 70.00 on
/// 1 May; it can be confirmed until 10:15. Confirmed at 10:12, it bills 15.00 as of 10:00. If staff
/// grant 5.00 of credit at 10:05, the confirmation is refused as `stale_quote` with a fresh quote,
/// which says 10.00 due now. A card that is declined leaves Basic as it was, and no document.
///
/// [Migrations] moves many subscriptions to a newer catalogue, page by page, by the same preview
/// without a quote.
///
/// Comes after the doors, asks `billing`, and hands on to `invoice` and `payment`.
///
/// Always: what a quote shows is what its confirmation bills, to the cent; a refused, stale or
/// declined one leaves nothing behind; a quote is confirmed at most once.
///
/// Writes the tables `quote` and `quote_confirmation`.
@NullMarked
package dev.midcycle.change;

import org.jspecify.annotations.NullMarked;
