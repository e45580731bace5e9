/// Time as billing sees it: stretches from one instant up to another, the rulers that measure them
/// (local days or seconds), and the schedule of billing dates that remembers its anchor.
///
/// Always: half-open, so stretches tile and their lengths add up; billing dates are counted from
/// the anchor, never chained from the last one. Ground floor: reads no clock.
@NullMarked
package dev.midcycle.time;

import org.jspecify.annotations.NullMarked;
