/// Usage: events as they come in, and what each meter counts of them by the day.
///
/// A [UsageEvent] is named by its customer, source and id. [IngestQueue] gathers the events of many
/// requests into few transactions; what becomes of each is a [Receipt]. [Folding#fold] adds them to
/// one row a customer, meter and local day. An event whose customer or meter is not known yet is
/// kept as an [UnmatchedEvent] until it can be counted; a [Correction] says what an event should
/// have said; [EventRetention] forgets old events and keeps their days.
///
/// An example: `{"id": "e-1", "event": "api.call", "time": "2026-04-16T02:00:00Z", "properties":
/// {"n": 500}}` of a customer in New York counts 500 on 15 April, which is the local day. Sent
/// again it is a duplicate, with 600 a conflict; neither changes the day. Corrected to 600, the day
/// is made again from its events. If April was billed at 0.01 a call by then, the next invoice has
/// a line of 1.00 for 15 April.
///
/// Comes before `subscription`, which puts the days into the billing states that billing reads.
///
/// Always: an event counts once, however often and in whatever order it comes; a day is the sum of
/// its events that stand, and can be made again from them as long as they are kept; nobody is told
/// that an event is stored before it is.
///
/// Writes the tables `daily_usage`, `subscription`, `usage_batch`, `usage_correction`,
/// `usage_event`, `usage_retention`, `usage_shape`, `usage_shape_meter`, `usage_split` and
/// `usage_unmatched`: of a subscription, that its kept billing state begins anew where usage came
/// for a day before it.
@NullMarked
package dev.midcycle.usage;

import org.jspecify.annotations.NullMarked;
