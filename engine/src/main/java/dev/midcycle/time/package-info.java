/// Time as billing sees it.
///
/// A [Stretch] is the time from one instant up to another, its end excluded. A [Ruler] measures
/// stretches, in local days or in seconds. A [Schedule] is a grid of billing dates that is counted
/// from its anchor, each so many months or days ([Interval]), and remembers the anchor's day of the
/// month. A [Span] is so many days, weeks, months or years on the calendar.
///
/// An example: a schedule by the month from 31 January 2026 has the dates 28 February, 31 March, 30
/// April. Its period from 31 March to 30 April has 30 days; 16 April cuts it into 16 and 14. In
/// Berlin the 29 March of that year has 23 hours, and is one day by days, 82,800 seconds by
/// seconds.
///
/// A [BillingDate] says where billing dates are moved to: given day 15 on 10 April, that schedule
/// goes on from 15 April by the 15th, and 10 April lies in its period from 15 March, of which five
/// of 31 days are left.
///
/// [LocalDays] says when a local day begins. [Precision] cuts an instant from outside to the
/// microsecond that is stored.
///
/// Always: half-open, so stretches tile and their lengths add up; billing dates are counted from
/// the anchor, never chained from the last one. Ground floor: reads no clock.
@NullMarked
package dev.midcycle.time;

import org.jspecify.annotations.NullMarked;
