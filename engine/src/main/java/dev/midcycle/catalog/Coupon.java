package dev.midcycle.catalog;

import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Span;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A discount that a customer may be given.
///
/// @param limited to whom and what it is limited; empty: it fits everything, for ever
public record Coupon(CouponCode code, Off off, Duration duration, Optional<Limits> limited) {

  public Coupon(CouponCode code, Off off, Duration duration) {
    this(code, off, duration, Optional.empty());
  }

  public Limits limits() {
    return limited.orElse(Limits.NONE);
  }

  /// Whether it takes anything off amounts in `currency`.
  public boolean isIn(Currency currency) {
    return switch (off) {
      case Off.Percent percent -> true;
      case Off.Amount amount -> true;
      case Off.Amounts amounts -> amounts.in(currency).isPresent();
    };
  }

  public sealed interface Off {
    record Percent(Decimal percent) implements Off {}

    /// In major units of the currency of the customer for whom it was written.
    record Amount(Decimal amount) implements Off {}

    /// One for each currency.
    record Amounts(List<Money> each) implements Off {
      public Amounts {
        each = List.copyOf(each);
      }

      public Optional<Money> in(Currency currency) {
        return each.stream().filter(one -> one.currency().equals(currency)).findFirst();
      }
    }
  }

  public sealed interface Duration {
    /// The first period of which it reduces anything.
    record Once() implements Duration {}

    record Repeating(int periods) implements Duration {}

    /// So long on the calendar, from when it is given.
    record For(Span length) implements Duration {}

    record Forever() implements Duration {}
  }

  /// What a coupon fits. An empty set is no limit.
  ///
  /// @param plans where service begins on one of these
  /// @param charges what it reduces of them, by key; `base` is a plan's own fee
  /// @param intervals where service begins on one of these
  /// @param until the last day on which it may be given, in the customer's zone
  /// @param maxRedemptions how often it may be given, to whomever
  public record Limits(
      Set<PlanKey> plans,
      Set<ChargeKey> charges,
      Set<Interval> intervals,
      Optional<LocalDate> until,
      Optional<Integer> maxRedemptions) {
    public static final Limits NONE =
        new Limits(Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty());

    public Limits {
      plans = Set.copyOf(plans);
      charges = Set.copyOf(charges);
      intervals = Set.copyOf(intervals);
    }

    public boolean fits(PlanKey plan, Interval interval) {
      return (plans.isEmpty() || plans.contains(plan))
          && (intervals.isEmpty() || intervals.contains(interval));
    }

    public boolean fits(ChargeKey charge) {
      return charges.isEmpty() || charges.contains(charge);
    }

    /// Whether it can not be given once more.
    public boolean isUsedUp(int redeemed) {
      return maxRedemptions.filter(most -> redeemed >= most).isPresent();
    }
  }
}
