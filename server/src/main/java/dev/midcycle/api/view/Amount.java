package dev.midcycle.api.view;

import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import java.util.Currency;
import java.util.Optional;

/// Money on the wire: exact, in major units.
public record Amount(String currency, String amount) {
  public static Amount of(Money money) {
    return new Amount(money.currency().getCurrencyCode(), money.toString());
  }

  /// Nothing where it is zero.
  public static Optional<Amount> some(Money money) {
    return money.isZero() ? Optional.empty() : Optional.of(of(money));
  }

  /// A price, with as many decimals as it has and at least those of its currency.
  public static Amount of(Currency currency, Decimal price) {
    return new Amount(
        currency.getCurrencyCode(), price.scaled(Money.decimals(currency)).toPlainString());
  }
}
