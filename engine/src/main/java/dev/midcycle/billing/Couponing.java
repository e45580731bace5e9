package dev.midcycle.billing;

import dev.midcycle.billing.Refusal.CouponNotValid;
import dev.midcycle.billing.Refusal.CouponNotValid.Why;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Whether a coupon may be given.
public final class Couponing {
  private Couponing() {}

  /// The coupon that a request would give.
  public static Optional<Coupon> of(ChangeRequest request) {
    return switch (request) {
      case ChangeRequest.Subscribe subscribe -> subscribe.coupon();
      case ChangeRequest.Change change -> change.coupon();
      case ChangeRequest.ApplyCoupon(var coupon) -> Optional.of(coupon);
      case ChangeRequest.Cancel _,
          ChangeRequest.Undo _,
          ChangeRequest.Pause _,
          ChangeRequest.Try _,
          ChangeRequest.Resume _,
          ChangeRequest.Reactivate _,
          ChangeRequest.ChargeOnce _,
          ChangeRequest.MoveDate _,
          ChangeRequest.Migrate _ ->
          Optional.empty();
    };
  }

  /// The coupon that a request would give, where the number of its redemptions is limited.
  public static Optional<Coupon> counted(ChangeRequest request) {
    return of(request).filter(coupon -> coupon.limits().maxRedemptions().isPresent());
  }

  /// Why a request is refused that gives a coupon which was given so often before.
  public static Optional<Refusal> usedUp(ChangeRequest request, int redeemed) {
    return of(request)
        .filter(coupon -> coupon.limits().isUsedUp(redeemed))
        .map(coupon -> new CouponNotValid(coupon.code(), Why.USED_UP));
  }

  /// Whoever redeems a code themselves does so once a subscription.
  static Optional<Refusal> given(Coupon coupon, BillingState state) {
    return Optional.of(coupon.code())
        .filter(state.history().coupons()::contains)
        .map(code -> new CouponNotValid(code, Why.GIVEN));
  }

  /// @param terms that it would reduce
  static Optional<Refusal> refusal(Coupon coupon, Terms terms, BillingProfile profile, Instant at) {
    return why(coupon, terms, profile, at).map(why -> new CouponNotValid(coupon.code(), why));
  }

  private static Optional<Why> why(Coupon coupon, Terms terms, BillingProfile profile, Instant at) {
    var today = LocalDate.ofInstant(at, profile.zone());
    if (coupon.limits().until().filter(today::isAfter).isPresent()) {
      return Optional.of(Why.OVER);
    }
    if (!coupon.isIn(profile.currency())) {
      return Optional.of(Why.CURRENCY);
    }
    return coupon.limits().fits(terms.plan().plan(), terms.interval())
        ? Optional.empty()
        : Optional.of(Why.PLAN);
  }
}
