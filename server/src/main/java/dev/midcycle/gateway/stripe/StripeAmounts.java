package dev.midcycle.gateway.stripe;

import dev.midcycle.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Amounts as Stripe counts them: hundredths, except where it says otherwise.
final class StripeAmounts {
  /// Counted whole.
  private static final Set<String> WHOLE =
      Set.of(
          "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF",
          "XOF", "XPF");

  /// Counted in thousandths, of which the last digit must be 0.
  private static final Set<String> THOUSANDTHS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

  private static final BigDecimal TEN = BigDecimal.TEN;

  private StripeAmounts() {}

  /// Empty for what cannot be charged to the last digit.
  static Optional<Long> of(Money money) {
    var code = money.currency().getCurrencyCode();
    var major = BigDecimal.valueOf(money.minor(), Money.decimals(money.currency()));
    var counted = major.movePointRight(digits(code));
    boolean isWhole = counted.stripTrailingZeros().scale() <= 0;
    boolean ends = !THOUSANDTHS.contains(code) || counted.remainder(TEN).signum() == 0;
    return isWhole && ends ? Optional.of(counted.longValueExact()) : Optional.empty();
  }

  /// As ours again; throws for what is finer than the currency.
  static Money money(String currency, long amount) {
    var ours = Currency.getInstance(currency.toUpperCase(Locale.ROOT));
    return Money.exactly(
        ours, BigDecimal.valueOf(amount, digits(ours.getCurrencyCode())).stripTrailingZeros());
  }

  static String currency(Money money) {
    return money.currency().getCurrencyCode().toLowerCase(Locale.ROOT);
  }

  private static int digits(String code) {
    if (WHOLE.contains(code)) {
      return 0;
    }
    return THOUSANDTHS.contains(code) ? 3 : 2;
  }
}
