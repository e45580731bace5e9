/// Rating: what a fee costs over a part of its period, and what usage costs.
///
/// Fees: a [PeriodFee] is an amount for one whole period; any stretch of it costs the difference of
/// the shares at its ends. What is ordered by number has an [OrderedFee] for the whole period, by
/// the same [Tariff] as usage. Usage takes three steps: events are put together in a [Tally] for
/// each day; [Counting] makes one quantity of the days of a period; a [Tariff] prices the quantity,
/// and [UsageFee] rounds.
///
/// An example for fees: 10.00 for the 30 days of April, cut on the 11th and the 21st. The shares up
/// to these days are 3.33 and 6.67, so the parts cost 3.33, 3.34 and 3.33: 10.00 in all.
///
/// An example for seats: 143 of them, 50 included, graduated as 20.00 each up to 50, then 17.50.
/// That is 50 x 20.00 + 43 x 17.50 = 1,752.50 for a month.
///
/// An example for usage: 6,000 units, graduated as 0.30 up to 1,000, 0.20 up to 5,000, then 0.10.
/// That is 300.00 + 800.00 + 100.00 = 1,200.00 (`graduated-6-000-units-come-to-1-200.yaml`).
///
/// Pure; comes before `terms` and `charging`, which say which fee and which days.
///
/// Always: the pieces of a period add up to its whole fee, however it is cut; tallies may be put
/// together in any order; a unit price is never rounded, and an amount once, here.
@NullMarked
package dev.midcycle.rating;

import org.jspecify.annotations.NullMarked;
