package dev.midcycle.terms;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.BillingRules;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.OwnPrices;
import dev.midcycle.catalog.Policy;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.id.FactId;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Something that happened, or is going to happen, to a subscription. Facts are only ever added:
/// what is taken back is named by a later fact.
///
/// @param at when it takes effect
/// @param recordedAt when it was written down; before `at` for what is scheduled
public record Fact(FactId id, Instant at, Instant recordedAt, Happening happening) {

  public boolean isScheduled() {
    return recordedAt.isBefore(at);
  }

  /// The facts that it takes back.
  public List<FactId> takesBack() {
    return switch (happening) {
      case Happening.Changed changed -> changed.replaces();
      case Happening.Cancelled cancelled -> cancelled.replaces();
      case Happening.Undone undone -> undone.facts();
      case Happening.Reactivated reactivated -> reactivated.replaces();
      case Happening.Paused paused -> paused.replaces();
      case Happening.CouponApplied given -> given.replaces();
      case Happening.Started _, Happening.Tried _, Happening.Resumed _, Happening.ChargedOnce _ ->
          List.of();
    };
  }

  /// What it leaves standing, of what is charged once.
  public List<Once> stands() {
    return switch (happening) {
      case Happening.Changed changed -> changed.stands();
      case Happening.Cancelled cancelled -> cancelled.stands();
      case Happening.Reactivated reactivated -> reactivated.stands();
      case Happening.Paused paused -> paused.stands();
      case Happening.Started _,
          Happening.Tried _,
          Happening.Resumed _,
          Happening.CouponApplied _,
          Happening.ChargedOnce _,
          Happening.Undone _ ->
          List.of();
    };
  }

  /// The same, leaving `once` standing. Only what may be dated back can.
  public Fact leaving(List<Once> once) {
    var left =
        switch (happening) {
          case Happening.Changed changed -> changed.leaving(once);
          case Happening.Cancelled(var settle, var reason, var replaces, _) ->
              new Happening.Cancelled(settle, reason, replaces, once);
          case Happening.Reactivated(var since, var replaces, _) ->
              new Happening.Reactivated(since, replaces, once);
          case Happening.Paused(var until, var replaces, _) ->
              new Happening.Paused(until, replaces, once);
          case Happening.Started _,
              Happening.Tried _,
              Happening.Resumed _,
              Happening.CouponApplied _,
              Happening.ChargedOnce _,
              Happening.Undone _ ->
              throw new IllegalStateException("not dated back: " + this);
        };
    return new Fact(id, at, recordedAt, left);
  }

  /// The coupon that it gives.
  public Optional<Coupon> coupon() {
    return switch (happening) {
      case Happening.Started started -> started.coupon();
      case Happening.Changed changed -> changed.coupon();
      case Happening.CouponApplied(var coupon, _) -> Optional.of(coupon);
      case Happening.Cancelled _,
          Happening.Undone _,
          Happening.Paused _,
          Happening.Tried _,
          Happening.Resumed _,
          Happening.Reactivated _,
          Happening.ChargedOnce _ ->
          Optional.empty();
    };
  }

  public sealed interface Happening {

    /// Whether it makes a document at once. An end always does: no regular one follows it.
    default boolean collectsNow() {
      return switch (this) {
        case Started _, Cancelled _, Paused _, Resumed _, Reactivated _, Tried _ -> true;
        case Changed changed -> changed.collect() == Policy.Collect.NOW;
        case ChargedOnce charged -> charged.collect() == Policy.Collect.NOW;
        case CouponApplied _, Undone _ -> false;
      };
    }

    /// Whether what waits for late usage, or was calculated ahead, waits no longer.
    default boolean endsWait() {
      return switch (this) {
        case Started _, Changed _, Cancelled _, Paused _, Resumed _, Reactivated _, Tried _ -> true;
        case ChargedOnce charged -> charged.collect() == Policy.Collect.NOW;
        case CouponApplied _, Undone _ -> false;
      };
    }

    /// The subscription begins. `cycle` and `billingDay` say where its billing dates lie; without a
    /// day, where it starts.
    ///
    /// @param own the prices that were agreed, for as long as the plan stays
    record Started(
        PlanRef plan,
        Interval interval,
        Map<QuantityName, Decimal> quantities,
        Set<AddOnKey> addOns,
        int trialDays,
        Optional<Integer> billingDay,
        BillingRules.Cycle cycle,
        Optional<Coupon> coupon,
        OwnPrices own)
        implements Happening {

      /// One that was kept without them had no prices of its own.
      public Started {
        own = Objects.requireNonNullElse(own, OwnPrices.NONE);
      }

      /// At the catalogue's prices.
      public Started(
          PlanRef plan,
          Interval interval,
          Map<QuantityName, Decimal> quantities,
          Set<AddOnKey> addOns,
          int trialDays,
          Optional<Integer> billingDay,
          BillingRules.Cycle cycle,
          Optional<Coupon> coupon) {
        this(
            plan,
            interval,
            quantities,
            addOns,
            trialDays,
            billingDay,
            cycle,
            coupon,
            OwnPrices.NONE);
      }
    }

    /// Plan, interval, quantities or add-ons change. `replaces` names scheduled facts that it takes
    /// back; of some of them a part is written down anew beside it.
    ///
    /// @param stands what was charged once, and would not be due any more by it
    /// @param cycle where billing dates lie from it on, where that is not as the subscription's own
    ///   rules say
    /// @param coupon given with it: what it charges is reduced already
    record Changed(
        Change change,
        Policy.Settle settle,
        Policy.Collect collect,
        Policy.Anchor anchor,
        List<FactId> replaces,
        List<Once> stands,
        Optional<BillingRules.Cycle> cycle,
        Optional<Coupon> coupon)
        implements Happening {
      public Changed(
          Change change,
          Policy.Settle settle,
          Policy.Collect collect,
          Policy.Anchor anchor,
          List<FactId> replaces) {
        this(
            change,
            settle,
            collect,
            anchor,
            replaces,
            List.of(),
            Optional.empty(),
            Optional.empty());
      }

      /// Of a scheduled one, what a later fact does not take back: billing dates are counted anew
      /// by another interval only. Its coupon stays for as long as anything of it does.
      public Changed rest(Change rest) {
        return rest.movesPlan()
            ? new Changed(rest, settle, collect, anchor, List.of(), List.of(), cycle, coupon)
            : new Changed(rest, settle, collect, Policy.Anchor.KEEP, List.of()).with(coupon);
      }

      /// The same with another coupon, or none.
      public Changed with(Optional<Coupon> other) {
        return new Changed(change, settle, collect, anchor, replaces, stands, cycle, other);
      }

      private Changed leaving(List<Once> once) {
        return new Changed(change, settle, collect, anchor, replaces, once, cycle, coupon);
      }
    }

    /// The subscription ends; what is due by then is settled at once. `replaces` names all that is
    /// scheduled, and all that took effect after the end where it is dated back.
    ///
    /// @param stands what was charged once, and would not be due any more by it
    record Cancelled(Policy.Settle settle, String reason, List<FactId> replaces, List<Once> stands)
        implements Happening {
      public Cancelled(Policy.Settle settle, String reason, List<FactId> replaces) {
        this(settle, reason, replaces, List.of());
      }
    }

    /// Nothing is served or charged until it is resumed, at the latest at `until`; billing dates
    /// stay. `replaces` names a pause that was scheduled.
    ///
    /// @param stands what was charged once, and would not be due any more by it
    record Paused(Optional<Instant> until, List<FactId> replaces, List<Once> stands)
        implements Happening {

      /// One that was kept without them said none of them.
      public Paused {
        replaces = List.copyOf(Objects.requireNonNullElse(replaces, List.of()));
        stands = List.copyOf(Objects.requireNonNullElse(stands, List.of()));
      }

      public Paused(Optional<Instant> until, List<FactId> replaces) {
        this(until, replaces, List.of());
      }

      public Paused(Optional<Instant> until) {
        this(until, List.of());
      }
    }

    /// The subscription is on trial up to `until`, which is its next anchor: one that is paid for
    /// gets a trial, of a trial that runs the end is moved.
    record Tried(Instant until) implements Happening {}

    record Resumed() implements Happening {}

    /// A cancelled subscription begins a new term with what it had when it ended. Where the term
    /// begins before that end, the old one ends there: `replaces` names what took effect after it,
    /// the end included, and `since` what that had changed.
    ///
    /// @param stands what was charged once, and would not be due any more by it
    record Reactivated(Change since, List<FactId> replaces, List<Once> stands)
        implements Happening {

      /// One that was kept without them said none of them.
      public Reactivated {
        since = Objects.requireNonNullElse(since, Change.NONE);
        replaces = List.copyOf(Objects.requireNonNullElse(replaces, List.of()));
        stands = List.copyOf(Objects.requireNonNullElse(stands, List.of()));
      }

      public Reactivated(Change since, List<FactId> replaces) {
        this(since, replaces, List.of());
      }
    }

    /// A coupon is given: it reduces what is billed from then on. `replaces` names what was
    /// scheduled and is not wanted any more.
    record CouponApplied(Coupon coupon, List<FactId> replaces) implements Happening {

      /// One that was kept without them took none back.
      public CouponApplied {
        replaces = List.copyOf(Objects.requireNonNullElse(replaces, List.of()));
      }

      public CouponApplied(Coupon coupon) {
        this(coupon, List.of());
      }
    }

    /// Something outside the catalogue is charged once.
    ///
    /// @param amount in major units
    record ChargedOnce(String name, Decimal amount, Policy.Collect collect) implements Happening {}

    /// Scheduled facts are taken back.
    record Undone(List<FactId> facts) implements Happening {}
  }
}
