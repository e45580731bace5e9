/// What billing puts into the books: double entry, as plain values.
///
/// A [Transfer] goes from the credit of one [Account] to the debit of another, so the books balance
/// by being written. An issued document makes a [Posting]: what the customer owes by it, against
/// revenue for what is rendered, deferred revenue for service still to come ([Earning]), and tax.
/// What happens to money afterwards is a [Movement]. [Books] keep all of one customer, and say at
/// any time what the accounts come to ([TrialBalance]): days of service that have passed are
/// revenue by then.
///
/// An example: 30.00 for April and 20 % tax, issued on 1 April, paid by card, and ended on 16
/// April.
///
/// ```
/// 1 April    receivable         30.00   deferred revenue
/// 1 April    receivable          6.00   tax payable
/// 1 April    cash               36.00   receivable
/// 16 April   deferred revenue   15.00   revenue            15 of 30 days have passed
/// 16 April   deferred revenue   15.00   receivable         15 of 30 days are taken back
/// 16 April   tax payable         3.00   receivable
/// 16 April   receivable         18.00   customer credit
/// ```
///
/// Comes after `drafting`; whoever keeps books asks it.
///
/// Always: a posting changes what the customer owes by the document's total, and by nothing else;
/// what is rendered and what is deferred of a line are together what it came to, on every day; the
/// days of a line add up to the line.
@NullMarked
package dev.midcycle.bookkeeping;

import org.jspecify.annotations.NullMarked;
