package dev.midcycle.terms;

import static java.math.RoundingMode.HALF_UP;

import dev.midcycle.catalog.Country;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// The tax rate of a line: 0.2 is 20 %. Computed once a document, on the sum of its rounded lines.
///
/// @param inclusive whether the lines contain it already
/// @param untaxed why the rate is zero, where there is a reason to tell
/// @param country whose tax it is, if that is known
public record Tax(
    Decimal rate, boolean inclusive, Optional<Untaxed> untaxed, Optional<Country> country) {
  public static final Tax NONE = new Tax(Decimal.ZERO, false);

  /// Of a place that is not told.
  public Tax(Decimal rate, boolean inclusive) {
    this(rate, inclusive, Optional.empty(), Optional.empty());
  }

  /// Why there is no tax on something, where others pay some.
  public enum Untaxed {
    /// It is taxed at zero.
    ZERO,
    /// It is exempt, or whoever buys it.
    EXEMPT,
    /// Whoever buys it owes the tax, in a country of their own.
    REVERSE_CHARGE
  }

  /// The tax on, or in, `sum`, rounded to the minor unit.
  public Money on(Money sum) {
    var part =
        inclusive
            ? rate.value().divide(BigDecimal.ONE.add(rate.value()), MathContext.DECIMAL128)
            : rate.value();
    return Money.rounded(sum.currency(), sum.amount().multiply(part), HALF_UP);
  }

  /// Whether a document tells of it, be it at zero.
  public boolean isTold() {
    return !rate.isZero() || untaxed.isPresent();
  }
}
