package dev.midcycle.simulate.stored;

import dev.midcycle.db.UnitOfWork;
import dev.midcycle.event.EventResult;
import dev.midcycle.event.UsageEvent;
import dev.midcycle.event.UsageEvents;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.simulate.Readings;
import dev.midcycle.simulate.Scenario;
import dev.midcycle.simulate.Verb;
import dev.midcycle.simulate.World.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;

/// What is used in a life that is stored: events like any others.
final class LifeUsage {
  private final SimulationServices.Records records;
  private final LifeDocuments documents;
  private final Scenario.Customer who;
  private final Map<String, SubscriptionId> subscriptions;
  private int unnamed;

  /// @param documents whose it is
  /// @param subscriptions by what the scenario calls them
  LifeUsage(
      SimulationServices.Records records,
      LifeDocuments documents,
      Scenario.Customer who,
      Map<String, SubscriptionId> subscriptions) {
    this.records = records;
    this.documents = documents;
    this.who = who;
    this.subscriptions = subscriptions;
  }

  Answer take(Verb.Usage usage, Instant at) {
    var events = new ArrayList<UsageEvent>();
    var catalog =
        records.catalogs().current(UnitOfWork.of(documents.tenant())).orElseThrow().content();
    for (var happened : Readings.events(usage, catalog, at, who.timezone())) {
      for (long time = 0; time < happened.times(); time++) {
        events.add(event(usage, happened, time));
      }
    }
    var results = records.events().record(documents.tenant(), events, UsageEvents.Admission.ALL);
    records.folding().fold(documents.tenant());
    return results.stream().anyMatch(LifeUsage::isClosed)
        ? new Answer.Refused("usage_closed")
        : new Answer.Recorded();
  }

  /// One without a name is its own.
  private UsageEvent event(Verb.Usage usage, Readings.Happened happened, long time) {
    var id = happened.id().orElseGet(() -> "event-" + ++unnamed);
    return new UsageEvent(
        documents.customer(),
        usage.subscription().map(subscriptions::get),
        "scenario",
        time == 0 ? id : id + "*" + time,
        happened.event());
  }

  private static boolean isClosed(EventResult result) {
    return switch (result) {
      case EventResult.Accepted(), EventResult.Duplicate(), EventResult.Conflict() -> false;
      case EventResult.Rejected(var why) when why == EventResult.Reason.USAGE_CLOSED -> true;
      case EventResult.Rejected rejected -> throw unforeseen(rejected);
      case EventResult.KeptAside aside -> throw unforeseen(aside);
    };
  }

  private static IllegalStateException unforeseen(EventResult result) {
    return new IllegalStateException("nothing else uses this database, and yet: " + result);
  }
}
