/// Credit balances: what a customer has left to pay later documents with.
///
/// A balance changes by entries ([CreditEntry]): granted by staff, credited by a credit note,
/// applied to an invoice, held for a payment that is under way, released when that payment is over,
/// returned when the document that used it becomes void, refunded when it is paid back, expired
/// when it was granted for a time and that is over.
///
/// An example: a plan costs 30.00 a month, and on 10 April 50.00 are granted. Of the invoice of 1
/// May 30.00 are applied and nothing is due; of that of 1 June the last 20.00, and 10.00 are due;
/// that of 1 July is due in full (`a-credit-of-50-pays-the-next-documents-by-itself.yaml`).
///
/// How a document uses credit is decided by `drafting.AccountBalance`, and which of it by
/// `drafting.CreditBalance`: what expires soonest first. This package keeps it.
/// `cycle.ExpiredCredit` takes away what is left when its time is over: of 20.00 for April that
/// paid 15.00, the last 5.00 on 1 May (`credit-that-expires.yaml`).
///
/// Always: a balance is the sum of its entries, and never below zero, by a check of PostgreSQL;
/// entries are only added.
///
/// Writes the tables `credit_balance`, `credit_entry` and `credit_grant`.
@NullMarked
package dev.midcycle.credit;

import org.jspecify.annotations.NullMarked;
