package dev.midcycle.api.view;

import dev.midcycle.catalog.Coupon;
import dev.midcycle.money.Money;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/// A coupon by its code, and what it takes off: one of the two.
public record CouponView(String code, Optional<String> percent, Optional<Amount> amount) {

  public static CouponView of(Coupon coupon, Currency currency) {
    return new CouponView(
        coupon.code().value(), percent(coupon), amount(coupon, currency).map(Amount::of));
  }

  private static Optional<String> percent(Coupon coupon) {
    return switch (coupon.off()) {
      case Coupon.Off.Percent(var percent) -> Optional.of(percent.toString());
      case Coupon.Off.Amount _, Coupon.Off.Amounts _ -> Optional.empty();
    };
  }

  /// Empty of one that takes off a percentage.
  public static Optional<Money> amount(Coupon coupon, Currency currency) {
    return switch (coupon.off()) {
      case Coupon.Off.Percent _ -> Optional.empty();
      case Coupon.Off.Amount(var amount) ->
          Optional.of(Money.rounded(currency, amount.value(), RoundingMode.HALF_UP));
      case Coupon.Off.Amounts amounts ->
          Optional.of(amounts.in(currency).orElse(Money.zero(currency)));
    };
  }
}
