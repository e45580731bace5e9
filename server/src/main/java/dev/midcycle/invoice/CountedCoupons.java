package dev.midcycle.invoice;

import dev.midcycle.catalog.Coupon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The coupons that count as given by an account update, and those that do not any more. One that
/// waits for a payment is counted with it, so that nobody else has it meanwhile.
public final class CountedCoupons {
  final List<Coupon> given = new ArrayList<>();
  final List<Coupon> freed = new ArrayList<>();

  /// Given, or set aside for a change that is to be paid first.
  public void give(Optional<Coupon> coupon) {
    coupon.ifPresent(given::add);
  }

  /// What was counted before is given back.
  public void free(List<Coupon> coupons) {
    freed.addAll(coupons);
  }
}
