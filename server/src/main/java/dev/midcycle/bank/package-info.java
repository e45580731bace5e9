/// What statements of the merchant's bank accounts say: a [BankEntry] is a line of one.
///
/// Each entry is kept once, however often it is told: by the account and the bank's own reference
/// or, where it gives none, by what it says and how many there were before of the like
/// ([EntryKeys]). What money becomes is said by `collect`; here is only what became of it.
///
/// An example: on 3 May 36.00 came from `Harbor Ltd` with `RF29 INV0 0004 2`. The entry is `paid`
/// and names the payment. On 4 May 20.00 came with `thanks`: it is `unallocated` until staff says
/// whose it is, sends it back, or says that it is none of the books' money.
///
/// Always: an entry never changes but in what became of it; money that went out, and what the bank
/// took back, is listed and is no payment.
///
/// Writes the table `bank_entry`.
@NullMarked
package dev.midcycle.bank;

import org.jspecify.annotations.NullMarked;
