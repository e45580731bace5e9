/// What a merchant's accountant asks of the books.
///
/// [Statements] tell what a customer owed, what happened and what it owes now; [Ageing] since when
/// what is open is due; [Revenues] what was earned and what is still to be earned, by month and by
/// what was sold; [Taxes] what was taxed where and at which rate; [Journal] each entry. The trial
/// balance is `ledger.LedgerBalance`. Each is of [Days] in the zone of the books.
///
/// An example: an invoice of 36.00 of 1 April, due on 15 April and not paid, is on the statement
/// with a balance of 36.00, and on 20 May in the ageing among what is due for 31 to 60 days.
///
/// Always: amounts are those of the `ledger` alone; of documents only numbers and days of payment
/// are read, and what was taxed. Nothing is written, and of what may be long a page is read at a
/// time.
@NullMarked
package dev.midcycle.report;

import org.jspecify.annotations.NullMarked;
