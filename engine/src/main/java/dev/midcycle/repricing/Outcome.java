package dev.midcycle.repricing;

import dev.midcycle.billing.Refusal;
import dev.midcycle.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/// What would come of moving a subscription to the newer version.
public sealed interface Outcome {
  /// It stays on the version that it has.
  record Refused(Refusal why) implements Outcome {}

  /// It is moved. Amounts are totals of documents, with discounts and tax.
  ///
  /// @param next what more is billed up to and including the end of the running period; below zero,
  ///   what less
  /// @param after what is billed for the first whole period after that
  /// @param from the date of the first document that differs; empty where none does
  /// @param usage whether usage is priced or counted otherwise: how much of it there will be is not
  ///   known, and not in the amounts
  record Moved(Money next, Money after, Optional<LocalDate> from, boolean usage)
      implements Outcome {}
}
