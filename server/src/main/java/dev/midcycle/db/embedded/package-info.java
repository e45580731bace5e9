/// The PostgreSQL that Midcycle brings along, for those who have none: unpacked, initialized and
/// run below one data folder.
///
/// An example: on a machine with 8 GB of memory and 50 GB of free disk it is given
/// `shared_buffers=2048MB`, a quarter of the memory, and `max_wal_size=5120MB`, a tenth of the disk
/// ([Room]).
///
/// Always: one Midcycle to a data folder; never as root; only on the loopback address, with a
/// password; every write is safe on disk before it is acknowledged; it stops with us.
@NullMarked
package dev.midcycle.db.embedded;

import org.jspecify.annotations.NullMarked;
