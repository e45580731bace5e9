/// Work that failed, as a tenant meets it: what fails, why, and having it tried again.
///
/// An example: the renewal of Harbor cannot be billed, since a price is missing. It is held, with
/// the reason, and `GET /v1/work?state=held` shows it; all other renewals are billed. Staff publish
/// the price and release the work: the next attempt is at once instead of in an hour, and the
/// invoice of 70.00 is issued.
///
/// Always: releasing work does nothing else than bring its next attempt forward, and is written
/// down with who did it. `job` holds what fails; `api` shows it.
@NullMarked
package dev.midcycle.work;

import org.jspecify.annotations.NullMarked;
