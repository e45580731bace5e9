/// What staff corrects by hand: credit notes, documents that become void or are written off, money
/// that is paid back.
///
/// [Corrections] does it to documents, [Refunding] to payments. Each is shown first by the same
/// code, in a transaction that writes nothing. [Granting] gives credit.
///
/// An example: an invoice of 30.00 is paid, and 10.00 of it are credited. The credit note is one
/// more document; 10.00 become credit or, with `settle: refund`, are paid out as a [Refund] of the
/// payment. When the subscription ends half way through the month, 10.00 come back: half of 20.00.
///
/// What it comes to is decided by `billing.ByHand` and `drafting.AccountBalance`; `invoice` writes
/// documents.
///
/// Always: the customer is locked while it is done; a document keeps its number and its lines; no
/// more is credited or paid back than there was.
///
/// Writes the tables `refund` and `refund_share`.
@NullMarked
package dev.midcycle.correction;

import org.jspecify.annotations.NullMarked;
