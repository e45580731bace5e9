/// Looks whether the books agree with what they are of.
///
/// [LedgerCheck] compares, customer by customer, what the `ledger` says with what documents,
/// payments, refunds and balances say. It stands above all of them, and nobody knows it but the
/// command `midcycle check` and the tests that live lives in the database.
///
/// An example: a payment of 36.00 is in the books as cash, and among payments as succeeded. If one
/// of them said 36.01, that customer's cash, and what it owes, would be told.
///
/// Always: nothing is written, and all of a tenant is read in one statement, so that what happens
/// meanwhile is in both or in none.
@NullMarked
package dev.midcycle.reconcile;

import org.jspecify.annotations.NullMarked;
