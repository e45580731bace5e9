/// Usage events as merchants report them: which of them are taken, and what becomes of each.
///
/// A [UsageEvent] is named by its customer, source and id. [IngestQueue] gathers the events of many
/// requests into few transactions; [UsageEvents] takes them in, and tells what became of each in a
/// [EventResult]. An event whose customer or meter is not known yet is kept as an [UnmatchedEvent]
/// until it can be counted, by [Replaying]; a [Correction] says what an event should have said;
/// [EventRetention] forgets old events. [Folding] hands batches to the days once their time has
/// come.
///
/// An example: `{"id": "e-1", "customer": "harbor", "event": "api.call", "time":
/// "2026-04-16T02:00:00Z", "properties": {"n": 500}}` is accepted. Sent again it is a duplicate,
/// with 600 a conflict; neither counts. Corrected to 600, its day is made again from its events. If
/// April was billed at 0.01 a call by then, the subscription's billing state begins anew ([Folding]
/// and [Corrections] ask `invoice` for it), and the next invoice has a line of 1.00 for the day.
///
/// Comes after `subscription` and `invoice`, whose billing states late usage makes begin anew;
/// `usage` keeps and counts what is taken here.
///
/// Always: an event counts once, however often and in whatever order it comes; nobody is told that
/// an event is stored before it is; what comes late is billed by the next document, unless the
/// merchant takes nothing after a day was billed ([Intake] refuses it then).
///
/// Writes the table `usage_unmatched`.
@NullMarked
package dev.midcycle.event;

import org.jspecify.annotations.NullMarked;
