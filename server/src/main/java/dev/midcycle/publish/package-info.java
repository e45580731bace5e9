/// Publishing a catalogue: what it would bring to those who are subscribed, before it is done.
///
/// An example: `basic` costs 40.00 in the newest version, and somebody is about to publish 45.00.
/// [CatalogPlans] reads all of the tenant's subscriptions, and says that the 300 who have Basic by
/// the month would pay 1,500.00 a month more from the ends of their periods on, if they were moved.
///
/// How much is reckoned by `repricing`; here it is only read, some thousands of subscriptions at a
/// time, and summed up.
///
/// Always: nothing is written by a plan; what is read is as it was a moment ago, and whoever
/// subscribes meanwhile may be left out.
@NullMarked
package dev.midcycle.publish;

import org.jspecify.annotations.NullMarked;
