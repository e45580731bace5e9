/// Who is there and what they may do: API keys of a tenant's own programs, portal sessions of a
/// customer's members, roles, and the attempts that idempotency keys name.
///
/// Always: a secret is shown once and kept as its hash; a link works once and not for long; a
/// member who is removed, or whose role changes, is so at the next request. Goes by the system's
/// clock. The tenant is part of every token, so nothing is ever looked up across tenants.
@NullMarked
package dev.midcycle.access;

import org.jspecify.annotations.NullMarked;
