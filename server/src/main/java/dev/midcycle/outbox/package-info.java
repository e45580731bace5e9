/// What others are to be told: mail, webhooks. Whoever changes something leaves an event; what
/// sends it comes later.
///
/// Always: an event is there exactly when what it tells of is.
@NullMarked
package dev.midcycle.outbox;

import org.jspecify.annotations.NullMarked;
