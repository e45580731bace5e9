/// The books as they are kept: what `bookkeeping` says of documents and money, a row a transfer,
/// written with whatever makes it so.
///
/// [Ledger] writes: what a document puts into the books when it is issued ([LedgerDocument]), what
/// happens to money ([LedgerMovement]), what takes a void document back. [LedgerBalance] reads:
/// what the accounts come to at an instant, days of service that have passed by then included.
/// Whether they agree with what they are of is looked at by `reconcile`.
///
/// An example: 30.00 for April, issued on the 1st and paid by card, is two entries (receivable to
/// deferred revenue, cash to receivable) and one earning, a share of 30.00 by 30 days. At noon on
/// the 16th the trial balance says 15.00 of revenue and 15.00 that are deferred; no row was written
/// for it.
///
/// Always, for each customer: receivable is what is open on documents; credit is the balance with
/// what is set aside; cash is what was paid less what was paid back; tax payable is the tax of
/// documents that stand; bad debt is what is written off.
///
/// What is open of a document is what the customer owes by entries that name it, with what credit
/// notes took off it ([LedgerLowered]).
///
/// Of customers who had money before there were books these are not whole until `reconcile` has
/// made them; `ledger_late` names them.
///
/// Months are closed one after another ([LedgerPeriods]), in the zone that the merchant sets
/// ([LedgerSettings]). A closed month takes no entry; what comes later is of the open one.
///
/// Writes the tables `ledger_code`, `ledger_earning`, `ledger_entry`, `ledger_late`,
/// `ledger_lowered`, `ledger_period` and `ledger_setting`.
@NullMarked
package dev.midcycle.ledger;

import org.jspecify.annotations.NullMarked;
