package dev.midcycle.bench;

import java.util.List;

/// Everything that is measured, in this order.
final class Jobs {
  static final List<Job> ALL =
      List.of(
          new Job("floors", "an empty answer, an fsync, COPY", Floors::measure),
          new Job("quote", "a quote of a change of plan, 8 at once", RequestJobs::quote),
          new Job(
              "confirm",
              "a quote and its confirmation, paid first, 8 at once",
              RequestJobs::confirm),
          new Job(
              "entitlement", "whether a feature may be used, 8 at once", RequestJobs::entitlement),
          new Job("entitlement-changing", "the same while plans change", EntitlementJob::changing),
          new Job("bill-run", "monthly renewals with one fee each", BillRunJobs::plain),
          new Job("bill-run-usage", "a month of usage in three meters each", BillRunJobs::metered),
          new Job("portal", "pages of the portal, 2 at once", PortalJob::measure),
          new Job("catalog-plan", "what a new price brings to everybody", CatalogPlanJob::measure),
          new Job("pauses", "quotes while a bill run goes on", PauseJob::measure),
          new Job("two-servers", "two processes on one database", TwoServersJob::measure),
          new Job("ingest", "usage events, each once", IngestJob::measure),
          new Job("clock", "a clock that jumps years, with 20 subscriptions", ClockJob::measure),
          new Job("start", "from nothing, again, and what it takes when idle", StartJob::measure));

  private Jobs() {}
}
