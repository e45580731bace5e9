/// The way to PostgreSQL: signing in, migrations, the pool, transactions.
///
/// A service opens a transaction ([Transactions#read], [Transactions#write]) and hands on the [Tx];
/// a class named `…Store` adds statements to it. Statements wait until they are sent, and go
/// together in one round trip. One that lost against another transaction is tried again ([Retry]).
/// A service that may be part of more takes a [UnitOfWork]: a transaction of its own, or the one
/// that is handed to it. Opening a second transaction while a tenant's is open is refused, so none
/// stands apart by oversight.
///
/// An example: a quote reads the tenant's clock, the customer's account, the billing state and its
/// usage by some ten statements. All go in one message, with the tenant set in front and the commit
/// behind: one round trip. Storing the quote is the second; as part of a request it is left to the
/// message that remembers the request's answer ([Tx#commit]). `RoundTripsTest` counts them.
///
/// ```
/// transactions.read(tenant, tx -> {
///   var asked = states.ask(tx, selection, Lock.NONE);   // statements wait
///   var cards = Payments.askMethods(tx, customer);
///   tx.send();                                          // one message, answered here
///   return decide(asked.accounts(asked.now()), cards.rows());
/// });
/// ```
///
/// A connection keeps the plans of what it sends again and again; a message of many rows is planned
/// for them ([Message], `KeptPlansTest`).
///
/// Always: a tenant's statements run as a role that row-level security binds, with the tenant set
/// in the same message as the first of them; each statement also names the tenant. Parameters
/// belong to one statement, ids go as arrays, and nothing but the tenant is told to later
/// statements by settings, so that a statement means the same wherever it runs. An instant finer
/// than a microsecond is refused. A database that could lose acknowledged writes is refused at the
/// start.
@NullMarked
package dev.midcycle.db;

import org.jspecify.annotations.NullMarked;
