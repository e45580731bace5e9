/// Work that failed, as a merchant meets it: what fails, why, and having it tried again.
///
/// Always: releasing work does nothing else than bring its next attempt forward, and is written
/// down with who did it. `job` holds what fails; `api` shows it.
@NullMarked
package dev.midcycle.work;

import org.jspecify.annotations.NullMarked;
