package dev.midcycle.usage;

import dev.midcycle.db.Message;
import dev.midcycle.db.Transactions;
import dev.midcycle.id.TenantId;
import dev.midcycle.usage.UsageEvents.Admission;
import dev.midcycle.usage.UsageEvents.Question;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Forgets events, by whole days, once they are older than the tenant remembers them. What their
/// days come to stays: days that are counted from their events are first summed up in their parts.
public final class Forgetting {
  private static final int AT_ONCE = 20_000;

  private final Transactions transactions;
  private final UsageEvents usage;

  public Forgetting(Transactions transactions, UsageEvents usage) {
    this.transactions = transactions;
    this.usage = usage;
  }

  /// Gives how many events were forgotten.
  public long forget(TenantId tenant) {
    transactions.in(tenant, handle -> moveOn(handle, tenant));
    long all = 0;
    while (true) {
      long some = transactions.alone(tenant, handle -> deleted(handle, tenant));
      all += some;
      if (some < AT_ONCE) {
        return all;
      }
    }
  }

  /// From here on nobody looks at the events of older days.
  private Optional<LocalDate> moveOn(Handle handle, TenantId tenant) {
    var hold = new Message(tenant);
    FoldStore.holdOff(hold);
    hold.send(handle);
    var looked = usage.look(handle, tenant, Question.about(List.of()), Admission.IN_TIME);
    var first = looked.window().first();
    var message = new Message(tenant);
    KeptStore.aim(message, LocalDate.ofInstant(first, ZoneOffset.UTC).minusDays(1));
    KeptStore.freeze(message);
    KeptStore.forgetOthers(message, first);
    var since = KeptStore.moveOn(message);
    message.send(Transactions.closing(handle));
    return since.first();
  }

  private static long deleted(Handle handle, TenantId tenant) {
    var message = new Message(tenant);
    var deleted = KeptStore.delete(message, AT_ONCE);
    message.send(handle);
    return deleted.rows().getFirst();
  }
}
