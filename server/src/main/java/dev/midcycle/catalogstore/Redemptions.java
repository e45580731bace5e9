package dev.midcycle.catalogstore;

import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import java.util.List;
import java.util.Optional;

/// How often coupons were given: a number for each code of a tenant, that everybody counts up and
/// who gives a coupon that is limited holds.
public final class Redemptions {
  private Redemptions() {}

  /// Adds to `message` how often `code` was given.
  public static Answer<Integer> ask(Tx tx, CouponCode code) {
    return RedemptionStore.find(tx, code);
  }

  /// The same, and keeps all others who would give it waiting until the transaction is over.
  public static Answer<Integer> hold(Tx tx, CouponCode code) {
    RedemptionStore.begin(tx, code);
    return RedemptionStore.lock(tx, code);
  }

  /// How often that is, once it is answered.
  public static int of(Optional<Answer<Integer>> answer) {
    return answer.flatMap(Answer::first).orElse(0);
  }

  /// Counts coupons no more that were not given after all.
  public static void free(Tx tx, List<Coupon> freed) {
    RedemptionStore.free(tx, freed);
  }

  /// Counts coupons that are given.
  public static void write(Tx tx, List<Coupon> given) {
    RedemptionStore.count(tx, given);
  }
}
