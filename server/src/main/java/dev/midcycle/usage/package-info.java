/// Usage: events as they come, what each meter counts of them, and what its days come to. Comes
/// before `subscription`, which puts the days into the billing states that billing reads.
///
/// Always: an event counts once, however often and in whatever order it comes; a day is the sum of
/// its events that stand, and can be made again from them as long as they are remembered. Nobody is
/// told that an event is stored before it is.
@NullMarked
package dev.midcycle.usage;

import org.jspecify.annotations.NullMarked;
