/// Identities: a time-ordered UUID (version 7) made here, `uuid` in the database, and one spelling
/// everywhere a person or a client sees one.
///
/// An example: a subscription's id is `sub_` and 26 letters and digits (Crockford's base 32), such
/// as `sub_0000000000000g000000000003`. The type is in front, so `sub_…` sent where a customer is
/// expected is refused as malformed, and in Java a [SubscriptionId] cannot be passed for a
/// [CustomerId] at all. Of two ids of one process the later one sorts later.
///
/// Always: an id of one kind can never be passed for another; what is read and written again has
/// the same spelling. Ground floor: knows nobody else.
@NullMarked
package dev.midcycle.id;

import org.jspecify.annotations.NullMarked;
