/// Rating: what a fee costs over a stretch of its period. Pure; comes before `billing`, which
/// compares what should have been billed with what has been.
///
/// Always: the pieces of a period add up to its whole fee, however it is cut; an amount is rounded
/// once, here.
@NullMarked
package dev.midcycle.rating;

import org.jspecify.annotations.NullMarked;
