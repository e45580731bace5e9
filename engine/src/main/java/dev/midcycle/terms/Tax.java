package dev.midcycle.terms;

import static java.math.RoundingMode.HALF_UP;

import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;

/// One simple tax rate: 0.2 is 20 %. Computed once a document, on the sum of its rounded lines.
///
/// @param inclusive whether the lines contain it already
public record Tax(Decimal rate, boolean inclusive) {
  public static final Tax NONE = new Tax(Decimal.ZERO, false);

  /// The tax on, or in, `sum`, rounded to the minor unit.
  public Money on(Money sum) {
    var part =
        inclusive
            ? rate.value().divide(BigDecimal.ONE.add(rate.value()), MathContext.DECIMAL128)
            : rate.value();
    return Money.rounded(sum.currency(), sum.amount().multiply(part), HALF_UP);
  }
}
