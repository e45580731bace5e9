package dev.midcycle.repricing;

import static java.math.RoundingMode.HALF_UP;

import dev.midcycle.catalog.PlanKey;
import dev.midcycle.money.Money;
import dev.midcycle.time.Interval;
import java.util.Collections;
import java.util.Currency;
import java.util.Optional;

/// What moving the subscriptions of one plan would bring: those that are paid as often, in one
/// currency.
///
/// @param before what they are billed for the first whole periods to come, if they stay as they are
public record PlanEffect(
    Of of, long subscriptions, Money before, Effect atPeriodEnd, Effect atOnce) {
  private static final long MONTHS = 12;
  private static final long DAYS = 365;

  /// Whose it is.
  public record Of(PlanKey plan, Interval interval, Currency currency) {}

  /// Of so many that are alike.
  static PlanEffect of(Repriced one, long times) {
    return new PlanEffect(
        new Of(one.plan(), one.interval(), one.before().currency()),
        times,
        Effect.times(one.before(), times),
        Effect.of(one, one.atPeriodEnd(), times),
        Effect.of(one, one.atOnce(), times));
  }

  PlanEffect plus(PlanEffect other) {
    return new PlanEffect(
        of,
        subscriptions + other.subscriptions,
        before.plus(other.before),
        atPeriodEnd.plus(other.atPeriodEnd),
        atOnce.plus(other.atOnce));
  }

  /// What moving nobody brings.
  public Effect none() {
    return new Effect(
        0,
        0,
        subscriptions,
        Collections.emptySortedMap(),
        Money.zero(of.currency()),
        before,
        Optional.empty(),
        Optional.empty(),
        0);
  }

  /// What more is billed a year by it, once all is as it says: a period's difference so many times
  /// as there are periods in a year; of days, in one of 365.
  public Money aYear(Effect effect) {
    var difference = effect.after().minus(before);
    var every = of.interval();
    return every.isMonthly()
        ? difference.share(MONTHS, every.months(), HALF_UP)
        : difference.share(DAYS, every.days(), HALF_UP);
  }
}
