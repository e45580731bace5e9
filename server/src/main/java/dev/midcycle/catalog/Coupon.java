package dev.midcycle.catalog;

import dev.midcycle.money.Decimal;

/// A discount that a customer may be given.
public record Coupon(CouponCode code, Off off, Duration duration) {

  public sealed interface Off {
    record Percent(Decimal percent) implements Off {}

    /// In major units of the subscription's currency.
    record Amount(Decimal amount) implements Off {}
  }

  public sealed interface Duration {
    record Once() implements Duration {}

    record Repeating(int periods) implements Duration {}

    record Forever() implements Duration {}
  }
}
