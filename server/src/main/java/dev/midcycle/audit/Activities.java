package dev.midcycle.audit;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Page;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import java.util.List;

/// All that was ever done.
public final class Activities {
  private Activities() {}

  /// Writes down what the same message does.
  public static void write(Tx tx, List<Activity> activities) {
    AuditStore.insert(tx, activities);
  }

  /// Adds what was done for a customer, newest first, and one more than the part has ([Page#of]).
  public static Answer<Activity> ask(Tx tx, CustomerId customer, Page.Slice slice) {
    return AuditStore.list(tx, customer, slice);
  }
}
