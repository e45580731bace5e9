/// What others are to be told: mail, webhooks. Whoever changes something leaves an [Event] in the
/// same transaction; what sends it comes later.
///
/// An example: the renewal of 70.00 on 1 May is issued, and with it an event `document.issued` that
/// names the document and the customer is written. If the transaction is rolled back, neither is
/// there; if the process dies after the commit, both are.
///
/// Always: an event is there exactly when what it tells of is.
///
/// Writes the table `outbox`.
@NullMarked
package dev.midcycle.outbox;

import org.jspecify.annotations.NullMarked;
