/// Dunning: what follows when a document cannot be collected.
///
/// The catalogue has a [policy][dev.midcycle.catalog.Dunning]. A [Dun] is a document that could not
/// be collected, and says what is next: another try, the end, or nothing. [Declines] tells which
/// declines are for good. [Meanwhile] says what may be used until it is paid, and [DunningEnd] what
/// is asked of the subscription in the end.
///
/// An example: 30.00 are declined on 1 April, with `retry_days: [3, 5, 7]` and `then: cancel`. It
/// is tried on the 4th, the 9th and the 16th of April; then the subscription ends, and the credit
/// note of 15.00 for the rest of April lowers what is open to 15.00. A good card on the 5th would
/// have paid on the 9th, and all would be well.
///
/// Comes after `billing`; whoever collects asks it.
///
/// Always: days are counted from the failure before, at its local time of day, also over a change
/// of the clock; a method that was declined for good is not tried again.
@NullMarked
package dev.midcycle.dunning;

import org.jspecify.annotations.NullMarked;
