package dev.midcycle.alert;

import dev.midcycle.money.Money;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a customer wants of one subscription's usage.
///
/// @param budget the most that it should cost a period
public record SpendingRule(Optional<Money> budget, Stop stop) {
  public static final SpendingRule NONE = new SpendingRule(Optional.empty(), Stop.NEVER);

  public SpendingRule {
    if (stop == Stop.BUDGET && budget.isEmpty()) {
      throw new IllegalArgumentException("a stop at the budget needs a budget");
    }
  }

  /// Without a budget nothing is stopped at it.
  SpendingRule with(Optional<Money> other) {
    return new SpendingRule(other, stop == Stop.BUDGET && other.isEmpty() ? Stop.NEVER : stop);
  }

  /// Where features that are measured are refused. What is used all the same is billed.
  public enum Stop {
    NEVER,
    INCLUDED,
    BUDGET;

    /// The name it has in the database and on the wire.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Stop> of(String code) {
      return Arrays.stream(values()).filter(stop -> stop.code().equals(code)).findFirst();
    }
  }
}
