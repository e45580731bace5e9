package dev.midcycle.billing;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.BillingRules;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.OwnPrices;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.BillingDate;
import dev.midcycle.time.Interval;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What somebody asks for of a subscription.
public sealed interface ChangeRequest {

  /// Since when it is to hold, where it says so itself. Whoever reads a billing state to carry it
  /// out reads what was before that, too.
  default Optional<Instant> since() {
    return switch (this) {
      case Subscribe subscribe -> subscribe.start();
      case Change change -> change.overrides().date();
      case Cancel cancel -> cancel.overrides().date();
      case Reactivate(var start) -> start;
      case Pause pause -> pause.date();
      case Undo _, Try _, Resume _, ApplyCoupon _, ChargeOnce _, MoveDate _, Migrate _ ->
          Optional.empty();
    };
  }

  /// A request for a subscription that exists.
  sealed interface OfExisting extends ChangeRequest {}

  /// A new subscription. `start` may lie before now, or after it.
  ///
  /// @param own the prices that were agreed; only staff gives any
  record Subscribe(
      PlanKey plan,
      Interval interval,
      Map<QuantityName, Decimal> quantities,
      Set<AddOnKey> addOns,
      Optional<Integer> trialDays,
      Optional<Instant> start,
      Optional<Integer> billingDay,
      Optional<BillingRules.Cycle> cycle,
      Optional<Coupon> coupon,
      Optional<Staff> staff,
      OwnPrices own)
      implements ChangeRequest {

    public Subscribe {
      own = Objects.requireNonNullElse(own, OwnPrices.NONE);
      staff = own.isNothing() ? staff : staff.or(() -> Optional.of(new Staff("")));
    }

    /// At the catalogue's prices.
    public Subscribe(
        PlanKey plan,
        Interval interval,
        Map<QuantityName, Decimal> quantities,
        Set<AddOnKey> addOns,
        Optional<Integer> trialDays,
        Optional<Instant> start,
        Optional<Integer> billingDay,
        Optional<BillingRules.Cycle> cycle,
        Optional<Coupon> coupon,
        Optional<Staff> staff) {
      this(
          plan,
          interval,
          quantities,
          addOns,
          trialDays,
          start,
          billingDay,
          cycle,
          coupon,
          staff,
          OwnPrices.NONE);
    }

    /// The same at prices that were agreed.
    public Subscribe at(OwnPrices prices) {
      return new Subscribe(
          plan,
          interval,
          quantities,
          addOns,
          trialDays,
          start,
          billingDay,
          cycle,
          coupon,
          staff,
          prices);
    }

    /// As a customer asks for it.
    public Subscribe(
        PlanKey plan,
        Interval interval,
        Map<QuantityName, Decimal> quantities,
        Set<AddOnKey> addOns,
        Optional<Integer> trialDays,
        Optional<Instant> start,
        Optional<Integer> billingDay,
        Optional<BillingRules.Cycle> cycle,
        Optional<Coupon> coupon) {
      this(
          plan,
          interval,
          quantities,
          addOns,
          trialDays,
          start,
          billingDay,
          cycle,
          coupon,
          Optional.empty());
    }

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
  ///
  /// @param coupon given with it, or for what one has already
  record Change(
      Optional<PlanKey> plan,
      Optional<Interval> interval,
      Map<QuantityName, Decimal> quantities,
      Set<AddOnKey> add,
      Set<AddOnKey> remove,
      Overrides overrides,
      Optional<Coupon> coupon)
      implements OfExisting {

    public Change(
        Optional<PlanKey> plan,
        Optional<Interval> interval,
        Map<QuantityName, Decimal> quantities,
        Set<AddOnKey> add,
        Set<AddOnKey> remove,
        Overrides overrides) {
      this(plan, interval, quantities, add, remove, overrides, Optional.empty());
    }

    /// The same with a coupon.
    public Change with(Coupon given) {
      return new Change(plan, interval, quantities, add, remove, overrides, Optional.of(given));
    }
  }

  record Cancel(Overrides overrides, String reason) implements OfExisting {}

  /// Takes back the scheduled cancellation, or else all that is scheduled; with `only`, what is of
  /// this kind.
  record Undo(Optional<ScheduledKind> only) implements OfExisting {}

  /// Nothing is served or charged for a while; without `until`, until it is resumed. With `date`,
  /// from then on.
  record Pause(Optional<Instant> until, Optional<Instant> date) implements OfExisting {
    public Pause(Optional<Instant> until) {
      this(until, Optional.empty());
    }
  }

  /// A trial from now on; of one that runs, another end.
  record Try(Instant until) implements OfExisting {}

  record Resume() implements OfExisting {}

  /// A new term for a cancelled subscription. `start` may lie before now.
  record Reactivate(Optional<Instant> start) implements OfExisting {}

  /// A coupon for what is billed from now on.
  record ApplyCoupon(Coupon coupon) implements OfExisting {}

  /// A charge outside the catalogue, once.
  ///
  /// @param amount in major units
  record ChargeOnce(String name, Decimal amount, Policy.Collect collect) implements OfExisting {}

  /// Other billing dates: the running period ends now, or where it does anyway, and what is left up
  /// to the first of them is served by their grid. Only staff asks for it.
  record MoveDate(BillingDate date, Policy.When when) implements OfExisting {}

  /// The same plan as a newer version of the catalogue has it, as staff asks: now, collected with
  /// the next document, or at the end of the period.
  record Migrate(Policy.When when) implements OfExisting {}

  /// That staff asks for it, and why: rules that hold customers back do not hold staff back. A
  /// customer's own request never carries it.
  ///
  /// @param why for the record; empty where nothing was said
  record Staff(String why) {}

  /// How staff would have it instead of the catalogue's rules. Whoever says any of it is staff.
  ///
  /// @param own the prices that are agreed; none end what was agreed
  record Overrides(
      Optional<Timing> when,
      Optional<Policy.Settle> settle,
      Optional<Policy.Collect> collect,
      Optional<Policy.Anchor> anchor,
      Optional<Staff> staff,
      Optional<OwnPrices> own) {
    public static final Overrides NONE =
        new Overrides(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// The date that the request names.
    Optional<Instant> date() {
      return when.flatMap(timing ->
          switch (timing) {
            case Timing.On(var date) -> Optional.of(date);
            case Timing.Now(), Timing.PeriodEnd(), Timing.TermEnd() -> Optional.empty();
          });
    }

    public Overrides {
      var said = Stream.of(when, settle, collect, anchor, own).anyMatch(Optional::isPresent);
      staff = said && staff.isEmpty() ? Optional.of(new Staff("")) : staff;
    }

    public Overrides(
        Optional<Timing> when,
        Optional<Policy.Settle> settle,
        Optional<Policy.Collect> collect,
        Optional<Policy.Anchor> anchor,
        Optional<Staff> staff) {
      this(when, settle, collect, anchor, staff, Optional.empty());
    }

    /// The same with prices that are agreed.
    public Overrides with(Optional<OwnPrices> prices) {
      return new Overrides(when, settle, collect, anchor, staff, prices);
    }

    public Overrides(
        Optional<Timing> when,
        Optional<Policy.Settle> settle,
        Optional<Policy.Collect> collect,
        Optional<Policy.Anchor> anchor) {
      this(when, settle, collect, anchor, Optional.empty());
    }
  }

  /// The member of staff's reason, where it is staff who asks for this. What only the merchant does
  /// at all needs no such mark.
  default Optional<Staff> byStaff() {
    return switch (this) {
      case Subscribe subscribe -> subscribe.staff();
      case Change change -> change.overrides().staff();
      case Cancel cancel -> cancel.overrides().staff();
      case Undo _,
          Pause _,
          Try _,
          Resume _,
          Reactivate _,
          ApplyCoupon _,
          ChargeOnce _,
          MoveDate _,
          Migrate _ ->
          Optional.empty();
    };
  }

  sealed interface Timing {
    record Now() implements Timing {}

    record PeriodEnd() implements Timing {}

    /// The end of the term that runs; without one, of the period.
    record TermEnd() implements Timing {}

    record On(Instant date) implements Timing {}
  }
}
