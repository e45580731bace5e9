package dev.midcycle.billing;

import dev.midcycle.billing.Scheduled.TakenBack;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.Policy;
import dev.midcycle.id.FactId;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Fact.Happening.CouponApplied;
import dev.midcycle.terms.Fact.Happening.Undone;
import dev.midcycle.terms.Terms;
import java.time.Instant;
import java.util.Optional;

/// The coupon of a change: given at the instant of the change, for what one has by then. What the
/// change charges is reduced already; one that is scheduled gives it when it takes effect.
///
/// @param taken what the change takes back
record Redeeming(BillingState state, ChangeRequest.Change request, Instant at, TakenBack taken) {

  /// Of a request that comes to nothing else: the coupon alone, as if it were given by itself.
  Ruling alone(Terms before, FactId id) {
    var coupon = request.coupon().orElseThrow();
    var when = EffectiveTime.resolve(request.overrides(), Policy.When.NOW, before, state, at);
    var fact = new Fact(id, when.at(), at, new CouponApplied(coupon, taken.ids()));
    return refusal(fact)
        .<Ruling>map(Ruling.Refused::new)
        .orElseGet(() -> Ruling.Granted.of(state, fact, taken, at));
  }

  /// @param fact that would give it
  Optional<Refusal> refusal(Fact fact) {
    return request.coupon().flatMap(coupon -> again(coupon, fact).or(() -> misfit(coupon, fact)));
  }

  /// Staff may give one twice.
  private Optional<Refusal> again(Coupon coupon, Fact fact) {
    return request.byStaff().isPresent()
        ? Optional.empty()
        : Couponing.given(coupon, remaining(fact));
  }

  private Optional<Refusal> misfit(Coupon coupon, Fact fact) {
    var terms = state.with(fact).termsAt(fact.at()).orElseThrow();
    return Couponing.refusal(coupon, terms, state.profile(), at);
  }

  /// As it would be without what the change takes back.
  private BillingState remaining(Fact fact) {
    var undone = new Fact(fact.id(), at, at, new Undone(taken.ids()));
    var left = state.with(undone);
    for (var rest : taken.restsBy(undone)) {
      left = left.with(rest);
    }
    return left;
  }
}
