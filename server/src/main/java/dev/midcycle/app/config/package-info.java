/// Every setting of a Midcycle: one record, [Config], read from flags, the environment and a file.
///
/// Always: a setting has one name, spelled as a flag, a variable and a key of the file; what is
/// wrong is told with the place it came from; secrets are shown nowhere.
/// `docs/operations/settings.md` is made from the record.
@NullMarked
package dev.midcycle.app.config;

import org.jspecify.annotations.NullMarked;
