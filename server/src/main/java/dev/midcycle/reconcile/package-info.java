/// Looks whether the books agree with what they are of.
///
/// [LedgerCheck] compares, customer by customer, what the `ledger` says with what documents,
/// payments, refunds and balances say, and what is nobody's with what bank statements say. It
/// stands above all of them, and nobody knows it but the command `midcycle check`, the server's
/// background and the tests that live lives in the database. [LateBooks] makes the books of
/// customers who had money before there were books. [DocumentCheck] computes issued documents again
/// from the numbers that are stored with their lines.
///
/// An example: a payment of 36.00 is in the books as cash, and among payments as succeeded. If one
/// of them said 36.01, that customer's cash, and what it owes, would be told.
///
/// Always: the check writes nothing, and reads all of a customer in one statement, so that what
/// happens meanwhile is in both or in none. Books that would not agree are not made.
@NullMarked
package dev.midcycle.reconcile;

import org.jspecify.annotations.NullMarked;
