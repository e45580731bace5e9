package dev.midcycle.billing;

import dev.midcycle.catalog.Coupon;
import dev.midcycle.terms.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a change means for how often coupons were given. One that comes instead of another of the
/// same code changes nothing: it counts as that did.
///
/// @param given that counts from now on
/// @param freed those that were to come with what it takes back, and are not given after all
public record Counting(Optional<Coupon> given, List<Coupon> freed) {
  public Counting {
    freed = List.copyOf(freed);
  }

  /// Of one that replaced nothing.
  public static Counting of(Optional<Coupon> given) {
    return new Counting(given, List.of());
  }

  /// Of what is written down, and the parts that do not happen of what it takes back.
  public static Counting of(Fact fact, List<Fact> replaced) {
    var freed = new ArrayList<Coupon>();
    replaced.stream()
        .filter(one -> one.at().isAfter(fact.recordedAt()))
        .forEach(one -> one.coupon().ifPresent(freed::add));
    var given = fact.coupon();
    var same =
        freed.stream()
            .filter(one -> given.filter(other -> other.code().equals(one.code())).isPresent())
            .findFirst();
    same.ifPresent(freed::remove);
    return new Counting(same.isPresent() ? Optional.empty() : given, freed);
  }

  /// The one that it gives, where the number of its redemptions is limited.
  public Optional<Coupon> limited() {
    return given.filter(coupon -> coupon.limits().maxRedemptions().isPresent());
  }

  /// The one that it gives, where that number is not.
  public Optional<Coupon> unlimited() {
    return given.filter(coupon -> coupon.limits().maxRedemptions().isEmpty());
  }
}
