/// Secrets that must be told again, such as the keys of a payment gateway: encrypted where they are
/// stored, with a key that is outside of the database.
///
/// [Secrets] seals a text and opens it again. What is sealed is bound to its tenant and its [Use]:
/// moved to another row it does not open. The key is in a file or given as a text ([KeyPlace]), and
/// is a keyset of Tink's: one key that seals, and older ones that still open. [Secrets#rotate] puts
/// a new one in front; then each [SealedRows] seals anew what it holds.
///
/// An example: the API key `sk_test_1` of a gateway of Acme is sealed for (Acme, `gateway.key`),
/// and stored as `sealed:AXk…`. Opened for (Acme, `gateway.key`) it is `sk_test_1`; for another
/// tenant, with a changed letter or without the key it is a [SecretsProblem].
///
/// Comes after `id`, hands on to all that store secrets. The library is loaded with the first
/// secret, not at the start.
///
/// Always: no secret is stored in the clear; the key is never stored in the database; a key that is
/// lost is told, and not replaced for what it had sealed.
///
/// Writes no table.
@NullMarked
package dev.midcycle.secret;

import org.jspecify.annotations.NullMarked;
