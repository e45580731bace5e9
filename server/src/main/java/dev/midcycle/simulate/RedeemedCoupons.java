package dev.midcycle.simulate;

import dev.midcycle.billing.Counting;
import dev.midcycle.catalog.CouponCode;
import java.util.HashMap;
import java.util.Map;

/// How often each coupon was given in one life in memory.
final class RedeemedCoupons {
  private final Map<CouponCode, Integer> times = new HashMap<>();

  int times(CouponCode coupon) {
    return times.getOrDefault(coupon, 0);
  }

  /// Counts what a change gives and frees.
  void count(Counting counting) {
    counting.given().ifPresent(one -> times.merge(one.code(), 1, Integer::sum));
    counting.freed().forEach(one -> times.merge(one.code(), -1, Integer::sum));
  }
}
