package dev.midcycle.usage;

import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Where inside a day usage before and after is told apart, because a subscription changes there.
/// An instant that turns out not to matter stays: a day that is split once more comes to the same.
public final class UsageSplits {
  private UsageSplits() {}

  /// One of them.
  ///
  /// @param day in the customer's zone, in which `at` is
  public record Split(CustomerId customer, LocalDate day, Instant at) {}

  public static void write(Tx tx, List<Split> splits) {
    UsageSplitStore.insert(tx, splits);
  }
}
