/// What operates an installation: tenants and their keys, a test tenant's clock, work that failed,
/// and whether the process is alive.
///
/// An example: `POST /v1/clock/advance` with `{"by": "P1M"}` moves a test tenant's clock by a month
/// and bills what falls due on the way; a live tenant's is refused.
///
/// Always: a key is shown once; of it only a hash is stored.
@NullMarked
package dev.midcycle.api.operator;

import org.jspecify.annotations.NullMarked;
