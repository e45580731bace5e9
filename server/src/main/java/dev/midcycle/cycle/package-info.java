/// Closing periods: bill runs over all that falls due, and the clocks by which a test tenant lives
/// through time. Asks `billing`, hands on to `invoice`.
///
/// Always: what is due is run in time order for each customer, once, whoever else runs; a reserved
/// subscription is left alone; one whose run fails is held back, and nobody else waits for it.
@NullMarked
package dev.midcycle.cycle;

import org.jspecify.annotations.NullMarked;
