package dev.midcycle.usage;

import dev.midcycle.db.Subquery;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// Puts stored events into the days of meters: batch by batch as they come, or a day all anew.
public final class MeteredDays {
  private MeteredDays() {}

  /// A local day of a customer.
  public record Day(CustomerId customer, LocalDate day) {}

  /// Comes before all else of whoever folds: waits for those who make days again.
  public static void join(Tx tx) {
    FoldStore.join(tx);
  }

  /// Comes before all else of whoever makes days again: nobody folds until this transaction is
  /// over.
  public static void holdOff(Tx tx) {
    FoldStore.holdOff(tx);
  }

  /// Adds the events of batches to their days, and the batches are no more.
  public static void fold(Tx tx, List<Long> batches) {
    FoldStore.fold(tx, batches);
  }

  /// Makes days again from their events. Those that are in no day yet are left to whoever folds.
  public static void makeAgain(Tx tx, Collection<Day> days) {
    RebuildStore.rebuild(tx, days);
  }

  /// Makes all days of a customer again whose events are still there.
  public static void makeAgain(Tx tx, CustomerId customer) {
    RebuildStore.rebuild(tx, customer);
  }

  /// The first day of each customer in batches: `late`, of `customer` and `day`.
  public static Subquery firstDaysIn(List<Long> batches) {
    return FoldStore.firstDays(batches);
  }

  /// The first of each customer's days: `late`, of `customer` and `day`.
  public static Subquery firstOf(Collection<Day> days) {
    return RebuildStore.firstDays(days);
  }
}
