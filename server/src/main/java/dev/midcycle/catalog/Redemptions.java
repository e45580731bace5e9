package dev.midcycle.catalog;

import dev.midcycle.db.Message;
import java.util.List;
import java.util.Optional;

/// How often coupons were given: a number for each code of a tenant, that everybody counts up and
/// who gives a coupon that is limited holds.
public final class Redemptions {
  private Redemptions() {}

  /// Adds to `message` how often `code` was given.
  public static Message.Answer<Integer> ask(Message message, CouponCode code) {
    return RedemptionStore.find(message, code);
  }

  /// The same, and keeps all others who would give it waiting until the transaction is over.
  public static Message.Answer<Integer> hold(Message message, CouponCode code) {
    RedemptionStore.begin(message, code);
    return RedemptionStore.lock(message, code);
  }

  /// How often that is, once it is answered.
  public static int of(Optional<Message.Answer<Integer>> answer) {
    return answer.flatMap(Message.Answer::first).orElse(0);
  }

  /// Counts coupons that are given.
  public static void write(Message message, List<Coupon> given) {
    RedemptionStore.count(message, given);
  }
}
