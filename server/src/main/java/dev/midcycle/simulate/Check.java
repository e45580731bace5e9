package dev.midcycle.simulate;

import dev.midcycle.bookkeeping.Account;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What must be so at an instant; what is left out is not looked at. Amounts are in major units.
///
/// @param nextAttempt when a document that could not be collected is tried again
/// @param ledger what accounts of a type come to together, each on the side on which it grows
/// @param dueNow what is to be paid now, after credit
/// @param total of what is issued now, signed
public record Check(
    Optional<PlanKey> plan,
    Optional<Interval> interval,
    Optional<Standing> status,
    Optional<Scheduled> scheduled,
    Optional<LocalDate> nextAttempt,
    Optional<Decimal> creditBalance,
    Map<MeterKey, Decimal> usage,
    Map<Account.Type, Decimal> ledger,
    Optional<Decimal> dueNow,
    Optional<Decimal> total,
    Optional<List<ExpectedLine>> lines) {
  public Check {
    usage = Map.copyOf(usage);
    ledger = Map.copyOf(ledger);
  }

  /// What is to come of its own.
  public sealed interface Scheduled {
    record None() implements Scheduled {}

    record Change(Optional<PlanKey> plan, Optional<Interval> interval, Optional<LocalDate> date)
        implements Scheduled {}

    record End(Optional<LocalDate> date) implements Scheduled {}
  }
}
