/// The PostgreSQL that Midcycle brings along, for those who have none: unpacked, initialized and
/// run below one data folder.
///
/// Always: one Midcycle to a data folder; never as root; only on the loopback address, with a
/// password; with every write safe on disk before it is acknowledged; stopped with us.
@NullMarked
package dev.midcycle.db.embedded;

import org.jspecify.annotations.NullMarked;
