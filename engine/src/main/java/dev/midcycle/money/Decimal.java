package dev.midcycle.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// An exact number with one spelling: `1.0` and `1.00` are the same. For unit prices, quantities
/// and rates.
public record Decimal(BigDecimal value) implements Comparable<Decimal> {
  public static final Decimal ZERO = of(0);
  public static final Decimal ONE = of(1);

  public Decimal {
    value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  public static Decimal of(long value) {
    return new Decimal(BigDecimal.valueOf(value));
  }

  public static Decimal of(String value) {
    return new Decimal(new BigDecimal(value));
  }

  public Decimal times(Decimal other) {
    return new Decimal(value.multiply(other.value));
  }

  public Decimal plus(Decimal other) {
    return new Decimal(value.add(other.value));
  }

  public Decimal minus(Decimal other) {
    return new Decimal(value.subtract(other.value));
  }

  public Decimal min(Decimal other) {
    return new Decimal(value.min(other.value));
  }

  public Decimal max(Decimal other) {
    return new Decimal(value.max(other.value));
  }

  /// Divided by `parts`, to 34 digits: to be shown, not to compute with.
  public Decimal over(long parts) {
    return new Decimal(value.divide(BigDecimal.valueOf(parts), MathContext.DECIMAL128));
  }

  /// With as many decimals as it has, and at least `decimals`: how a price is written.
  public BigDecimal scaled(int decimals) {
    return value.setScale(Math.max(decimals, Math.max(0, value.scale())), RoundingMode.UNNECESSARY);
  }

  public boolean isZero() {
    return value.signum() == 0;
  }

  @Override
  public int compareTo(Decimal other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toPlainString();
  }
}
