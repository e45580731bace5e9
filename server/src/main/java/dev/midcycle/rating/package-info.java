/// Rating: what a fee costs over a stretch of its period, and what usage comes to: events are
/// tallied, the days of a period counted to a quantity, the quantity priced by a tariff. Pure;
/// comes before `billing`, which compares what should have been billed with what has been.
///
/// Always: the pieces of a period add up to its whole fee, however it is cut; tallies may be put
/// together in any order; an amount is rounded once, here.
@NullMarked
package dev.midcycle.rating;

import org.jspecify.annotations.NullMarked;
