/// Usage as it is counted: events that are stored, and what each meter counts of them by the day.
///
/// [StoredEvents] keeps events: what many have in common once, as an [EventShape], and each with
/// the number of the [EventBatch] that brought it. [MeteredDays] puts batches into rows of one
/// customer, meter and local day, or makes a day all anew from its events. [DailyUsage] is what the
/// days come to, for whoever bills or shows them. [UsageSplits] says where inside a day before and
/// after are told apart.
///
/// An example: 500 calls of a customer in New York at 02:00 UTC on 16 April count on 15 April,
/// which is the local day. They are stored with their batch, and read with the days from then on;
/// folded, they are 500 in the row of 15 April. On the 15th at noon the customer goes from a plan
/// without a charge for calls to one that has it: an instant is kept for that day, and it is read
/// in two parts, summed up from its events; the later one is charged. Had both plans such a charge,
/// the whole day would have the later plan's. Once the events are forgotten, the two parts are what
/// is kept.
///
/// Comes before `subscription`, which reads the days with the billing states that they count for,
/// and before `event`, which decides what comes in. Which subscriptions there are it is told with
/// each question.
///
/// Always: a day is the sum of its events that stand, and can be made again from them as long as
/// they are kept; an event is in its day or in a batch that is read with it, never in both; what a
/// day came to outlives its events.
///
/// Writes the tables `daily_usage`, `usage_batch`, `usage_correction`, `usage_event`,
/// `usage_retention`, `usage_shape`, `usage_shape_meter` and `usage_split`.
@NullMarked
package dev.midcycle.usage;

import org.jspecify.annotations.NullMarked;
