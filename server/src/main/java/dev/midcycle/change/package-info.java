/// Changing subscriptions: quotes, and their confirmation. Comes after the doors, asks `billing`,
/// and hands on to `invoice`.
///
/// Always: what a quote shows is what its confirmation bills, to the cent; a refused, stale or
/// declined one leaves nothing behind; a quote is confirmed at most once.
///
/// Writes the table `quote`.
@NullMarked
package dev.midcycle.change;

import org.jspecify.annotations.NullMarked;
