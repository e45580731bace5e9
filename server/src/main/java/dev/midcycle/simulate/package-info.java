/// Runs a [Scenario], a customer's history with the amounts that its author expects, through the
/// billing engine, and compares.
///
/// A scenario has steps at instants, an end, and expected documents. [Simulation] moves time to
/// each step, so that what falls due before it is billed, carries the step out in a [World], and
/// compares at the end. [MemoryWorld] folds billing states ([MemorySubscriptions]) in memory, in
/// milliseconds; `simulate.stored` has the same in a database.
///
/// An example: `basic-to-pro-half-way-through-a-30-day-month.yaml` subscribes to Basic on 1 April,
/// changes to Pro on 16 April, and ends on 1 June. Expected, and made: 40.00, 15.00, 70.00, 70.00.
/// Were 15.01 expected, the result would say so and show the line: 15 of 30 days of 70.00.
///
/// Comes after `billing`; `file` reads scenarios and writes results.
///
/// Always: time comes from the scenario, never from a clock; the same scenario gives the same
/// documents; both worlds give the same.
@NullMarked
package dev.midcycle.simulate;

import org.jspecify.annotations.NullMarked;
