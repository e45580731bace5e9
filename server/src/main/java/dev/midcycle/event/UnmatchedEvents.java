package dev.midcycle.event;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.audit.Stamp;
import dev.midcycle.db.Page;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.event.EventResult.Unknown;
import dev.midcycle.event.UsageEvents.Admission;
import dev.midcycle.event.UsageEvents.Question;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import dev.midcycle.usage.StoredEvents;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Events that are kept aside: what they are, and counting them once their customer and meter are
/// known.
public final class UnmatchedEvents {
  private static final int AT_ONCE = 1000;

  private final Transactions transactions;
  private final UsageEvents usageEvents;
  private final NewIds ids;

  public UnmatchedEvents(Transactions transactions, UsageEvents usageEvents, NewIds ids) {
    this.transactions = transactions;
    this.usageEvents = usageEvents;
    this.ids = ids;
  }

  /// One that is kept aside, since when, and why.
  public record Kept(UUID id, UsageEvent event, Unknown why, Instant since) {}

  /// How many were counted now, and how many are left.
  public record Replayed(long counted, long left) {}

  /// Newest first.
  public Page<Kept> list(TenantId tenant, Page.Slice slice) {
    return transactions.read(
        tenant,
        tx -> {
          var found = UnmatchedStore.list(tx, slice);
          tx.send();
          return Page.of(found.rows(), slice, Kept::id);
        });
  }

  /// Hands all of them in again that may have a customer and a meter by now. Any number may be at
  /// it.
  public Replayed replay(TenantId tenant, Actor who) {
    long counted = 0;
    var after = Optional.of(new UUID(0, 0));
    while (after.isPresent()) {
      var from = after.get();
      var some = transactions.write(tenant, tx -> replay(tx, tenant, from, who));
      counted += some.counted();
      after = some.last();
    }
    return new Replayed(counted, left(tenant));
  }

  private record Some(long counted, Optional<UUID> last) {}

  private Some replay(Tx tx, TenantId tenant, UUID after, Actor who) {
    var meters = usageEvents.look(tx, Question.about(List.of()), Admission.IN_TIME);
    var taken = UnmatchedStore.take(tx, after, meters.eventNames(), AT_ONCE);
    tx.send();
    var kept = taken.rows();
    if (kept.isEmpty()) {
      return new Some(0, Optional.empty());
    }
    var events = kept.stream().map(Kept::event).toList();
    var looked = usageEvents.look(tx, Question.about(events), Admission.IN_TIME);
    events.forEach(looked.intake()::add);
    var results = written(tx, looked.intake());
    var done = new HashSet<UUID>();
    long counted = 0;
    for (int i = 0; i < kept.size(); i++) {
      switch (results.get(i)) {
        case EventResult.Accepted() -> {
          done.add(kept.get(i).id());
          counted++;
        }
        case EventResult.Duplicate() -> done.add(kept.get(i).id());
        case EventResult.Conflict(), EventResult.KeptAside _, EventResult.Rejected _ -> {
          // It stays, and is seen, until it is forgotten.
        }
      }
    }
    UnmatchedStore.delete(tx, done);
    if (counted > 0) {
      note(tx, tenant, counted, new Stamp(who, looked.now()));
    }
    tx.send();
    return new Some(counted, Optional.of(kept.getLast().id()));
  }

  private static List<EventResult> written(Tx tx, Intake intake) {
    var missed = StoredEvents.add(tx, intake.incoming());
    tx.send();
    var others = StoredEvents.conflicting(tx, intake.at(missed.rows()));
    tx.send();
    return intake.results(missed.rows(), others.rows());
  }

  private void note(Tx tx, TenantId tenant, long counted, Stamp stamp) {
    Activities.write(
        tx,
        List.of(
            Activity.of(ids.next(), stamp, Action.USAGE_REPLAYED, tenant)
                .details(Map.of("events", Long.toString(counted)))));
  }

  private long left(TenantId tenant) {
    return transactions.read(
        tenant,
        tx -> {
          var left = UnmatchedStore.count(tx);
          tx.send();
          return left.rows().getFirst();
        });
  }
}
