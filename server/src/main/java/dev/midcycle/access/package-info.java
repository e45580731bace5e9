/// Who calls, and what they may do.
///
/// Every caller is a [Principal]: a tenant's program, by an API key ([ApiKeys]); a member of a
/// customer, by a portal session ([PortalSessions]); somebody who has the link by which a document
/// is paid ([PayLinks]); or the operator of this installation, by a key of the space beside the
/// tenants. A key has a [Scope] (`write`, `read`, `events`), a member a [Role] (admin, billing,
/// viewer). A session begins by a link that the merchant's program made, or by a mail to the
/// member's address ([SignIns]), and goes on for another organization of it ([Memberships]); those
/// that go on are listed, and ended from elsewhere ([OpenSessions]). [Attempts] remembers each
/// request that names an idempotency key, with its answer.
///
/// An example: a program confirms a quote with `Idempotency-Key: harbor-1`, and 15.00 is billed.
/// The answer is lost on its way, so it sends the same again. The attempt is found by tenant, owner
/// of the key, route and `harbor-1`; the same answer comes back, and nothing more is billed. The
/// same idempotency key with another body is refused.
///
/// Always: a secret is shown once and kept as its hash; a link into the portal works once and not
/// for long, one to a document for that alone; a key that is revoked, and a member who is removed
/// or whose role changes, is so at the next request; where another process did it, within a second
/// ([Kept]). The tenant is part of every token, so nothing is looked up across tenants. Time is the
/// system's.
///
/// Writes the tables `api_key`, `attempt`, `pay_link`, `portal_session` and `sign_in`.
@NullMarked
package dev.midcycle.access;

import org.jspecify.annotations.NullMarked;
