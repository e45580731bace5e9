package dev.midcycle.billing;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.BillingRules;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What somebody wishes of a subscription.
public sealed interface Request {

  /// Since when it is to hold, where it says so itself. Whoever reads a book to grant it reads what
  /// was before that, too.
  default Optional<Instant> since() {
    return switch (this) {
      case Subscribe subscribe -> subscribe.start();
      case Change change -> change.overrides().date();
      case Cancel cancel -> cancel.overrides().date();
      case Reactivate(var start) -> start;
      case Undo _, Pause _, Resume _, Give _, Charge _, Migrate _ -> Optional.empty();
    };
  }

  /// A new subscription. `start` may lie before now, or after it.
  record Subscribe(
      PlanKey plan,
      Interval interval,
      Map<QuantityName, Decimal> quantities,
      Set<AddOnKey> addOns,
      Optional<Integer> trialDays,
      Optional<Instant> start,
      Optional<Integer> billingDay,
      Optional<BillingRules.Cycle> cycle,
      Optional<Coupon> coupon)
      implements Request {
    public static Subscribe to(PlanKey plan, Interval interval) {
      return new Subscribe(
          plan,
          interval,
          Map.of(),
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  /// Another plan, interval, quantity or add-ons; what is left out stays.
  record Change(
      Optional<PlanKey> plan,
      Optional<Interval> interval,
      Map<QuantityName, Decimal> quantities,
      Set<AddOnKey> add,
      Set<AddOnKey> remove,
      Overrides overrides)
      implements Request {}

  record Cancel(Overrides overrides, String reason) implements Request {}

  /// Takes back the scheduled cancellation, or else all that is scheduled; with `only`, what is of
  /// this kind.
  record Undo(Optional<ScheduledKind> only) implements Request {}

  /// Nothing is served or charged for a while; without `until`, until it is resumed.
  record Pause(Optional<Instant> until) implements Request {}

  record Resume() implements Request {}

  /// A new term for a cancelled subscription. `start` may lie before now.
  record Reactivate(Optional<Instant> start) implements Request {}

  /// A coupon for what is billed from now on.
  record Give(Coupon coupon) implements Request {}

  /// A charge outside the catalogue, once.
  ///
  /// @param amount in major units
  record Charge(String name, Decimal amount, Policy.Collect collect) implements Request {}

  /// The same plan as a newer version of the catalogue has it, as staff wish: now, collected with
  /// the next document, or at the end of the period.
  record Migrate(Policy.When when) implements Request {}

  /// How staff would have it instead of the catalogue's rules. With any of these the change also
  /// passes rules that hold customers back.
  record Overrides(
      Optional<Timing> when,
      Optional<Policy.Settle> settle,
      Optional<Policy.Collect> collect,
      Optional<Policy.Anchor> anchor) {
    public static final Overrides NONE =
        new Overrides(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// The date that the wish names.
    Optional<Instant> date() {
      return when.flatMap(timing ->
          switch (timing) {
            case Timing.On(var date) -> Optional.of(date);
            case Timing.Now(), Timing.PeriodEnd() -> Optional.empty();
          });
    }

    public boolean isNone() {
      return when.isEmpty() && settle.isEmpty() && collect.isEmpty() && anchor.isEmpty();
    }
  }

  sealed interface Timing {
    record Now() implements Timing {}

    record PeriodEnd() implements Timing {}

    record On(Instant date) implements Timing {}
  }
}
