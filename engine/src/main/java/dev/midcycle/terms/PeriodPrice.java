package dev.midcycle.terms;

import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.OrderedPrice;
import dev.midcycle.catalog.Phases;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

/// What a recurring charge costs for one period: as it was agreed with the customer, else by the
/// phase that holds the period's first instant, else as usual.
///
/// @param interval for which it is looked up
/// @param special why it is not the usual one
public record PeriodPrice(OrderedPrice price, Interval interval, Optional<Special> special) {

  /// Under these terms, for the period that begins at `begins`.
  ///
  /// @param charge at the prices that are agreed
  public static PeriodPrice of(
      Charge.Recurring charge, Terms terms, Instant begins, Currency currency) {
    var interval = charge.interval().orElse(terms.interval());
    var agreed = special(charge.key(), terms, interval, currency);
    return phase(charge, terms, begins)
        .filter(_ -> !isAgreed(charge, terms, interval, currency))
        .filter(running -> running.phase().prices().of(interval, currency).isPresent())
        .map(running -> inPhase(charge, running, interval, zone(terms)))
        .orElseGet(() -> new PeriodPrice(charge.price(), interval, agreed));
  }

  /// The plan's own fee; empty where it has none.
  public static Optional<PeriodPrice> ofPlan(
      Terms terms, Instant begins, Catalogs catalogs, Currency currency) {
    return catalogs.plan(terms).fee().map(fee -> of(fee, terms, begins, currency));
  }

  /// Why something that no phase bears on is not at its usual price.
  public static Optional<Special> special(
      ChargeKey charge, Terms terms, Interval interval, Currency currency) {
    return terms
        .own()
        .of(charge)
        .filter(own -> own.bearsOn(charge, interval, currency))
        .map(_ -> new Special.Agreed());
  }

  /// The price of one, where the number times it is all there is to say.
  public Optional<Decimal> each(Currency currency) {
    return price.each().flatMap(prices -> prices.of(interval, currency));
  }

  private static boolean isAgreed(
      Charge.Recurring charge, Terms terms, Interval interval, Currency currency) {
    return terms.own().of(charge.key()).filter(own -> own.prices(interval, currency)).isPresent();
  }

  /// Where paid service has not begun, it would begin then.
  private static Optional<Phases.Running> phase(
      Charge.Recurring charge, Terms terms, Instant begins) {
    return charge.phases().at(begins, terms.paidSince().orElse(begins), zone(terms));
  }

  private static PeriodPrice inPhase(
      Charge.Recurring charge, Phases.Running running, Interval interval, ZoneId zone) {
    var until = LocalDate.ofInstant(running.end().minusNanos(1), zone);
    return new PeriodPrice(
        charge.price().with(running.phase().prices()),
        interval,
        Optional.of(new Special.InPhase(running.phase().key(), until)));
  }

  private static ZoneId zone(Terms terms) {
    return terms.schedule().zone();
  }
}
