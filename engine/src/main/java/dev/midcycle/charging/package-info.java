/// What should have been billed of a subscription, and what stands billed.
///
/// [ExpectedCharges] looks at the terms over time and at usage, and says what is due at a date, in
/// two kinds. A fee that is prorated is due by [Slot] and stretch: a slot is one [Rate] in one
/// whole period, and within it every day is charged once or not at all ([FeeOf] is told beside).
/// The rate of what is ordered by number holds the number and the tariff, so another number is
/// another slot. What cannot be prorated (usage, what is missing to a minimum, what is charged
/// once, fees with `proration: none`) is one [PeriodAmount] for a rate and period. [Billed] is the
/// other side, in the same two kinds: [Billed.Prorated] and [Billed.Flat]. `drafting` compares the
/// two sides.
///
/// An example: Basic (40.00) to Pro (70.00) on 16 April, in advance.
///
/// ```
/// slot                expected          billed            difference
/// Basic 40.00, April  1 to 16 April     1 April to 1 May  -20.00 for 16 April to 1 May
/// Pro 70.00, April    16 April to 1 May                    35.00 for 16 April to 1 May
/// ```
///
/// And usage: 1 camera a day is included, each more costs 12.00 a month. 7 cameras on each of 10
/// days of April are 70 camera-days less 10 included, so 60 x 12.00 / 30 = 24.00
/// (`sixty-camera-days-in-a-month-of-30-days-day-price-never-rounded.yaml`).
///
/// Always: every amount carries its [Derivation], from which it can be computed again; any cutting
/// of a period adds up to its whole fee; each local day of usage has one rate; usage that is shown
/// is computed by the same code that bills it.
@NullMarked
package dev.midcycle.charging;

import org.jspecify.annotations.NullMarked;
