/// Every setting, as one record: [Config], read from flags, the environment and a file.
///
/// An example: one line of the record, named `stop-delay`, is the flag `--stop-delay 10`, the
/// variable `MIDCYCLE_STOP_DELAY=10` and the line `stop_delay: 10` of `midcycle.yaml`. Where all
/// three are set, the flag wins over the variable, and the variable over the file. Its help, its
/// row in `docs/operations/settings.md` and the message for `--stop-delay soon` follow from the
/// same line.
///
/// Always: a setting has one name; a wrong value ends the command before anything is done, and the
/// message says where it came from; secrets have no flag and are never printed.
@NullMarked
package dev.midcycle.app.config;

import org.jspecify.annotations.NullMarked;
