package dev.midcycle.event;

import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.event.UsageEvents.Admission;
import dev.midcycle.event.UsageEvents.Question;
import dev.midcycle.id.TenantId;
import dev.midcycle.usage.MeteredDays;
import dev.midcycle.usage.StoredEvents;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Forgets events, by whole days, once they are older than the tenant remembers them. What their
/// days come to stays: days that are counted from their events are first summed up in their parts.
public final class EventRetention {
  private static final int AT_ONCE = 20_000;

  private final Transactions transactions;
  private final UsageEvents usageEvents;

  public EventRetention(Transactions transactions, UsageEvents usageEvents) {
    this.transactions = transactions;
    this.usageEvents = usageEvents;
  }

  /// Gives how many events were forgotten.
  public long forget(TenantId tenant) {
    transactions.write(tenant, tx -> moveOn(tx));
    long all = 0;
    while (true) {
      long some = transactions.write(tenant, tx -> deleted(tx));
      all += some;
      if (some < AT_ONCE) {
        return all;
      }
    }
  }

  /// From here on nobody looks at the events of older days.
  private Optional<LocalDate> moveOn(Tx tx) {
    MeteredDays.holdOff(tx);
    tx.send();
    var looked = usageEvents.look(tx, Question.about(List.of()), Admission.IN_TIME);
    var first = looked.window().first();
    var old = LocalDate.ofInstant(first, ZoneOffset.UTC).minusDays(1);
    var days = StoredEvents.forgettable(tx, old);
    tx.send();
    UnmatchedStore.forget(tx, first);
    var since = StoredEvents.forget(tx, days.rows().getFirst());
    tx.commit();
    return since.first();
  }

  private static long deleted(Tx tx) {
    var deleted = StoredEvents.delete(tx, AT_ONCE);
    tx.commit();
    return deleted.rows().getFirst();
  }
}
