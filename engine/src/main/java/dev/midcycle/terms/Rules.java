package dev.midcycle.terms;

import dev.midcycle.catalog.BillingRules;
import dev.midcycle.terms.Fact.Happening.Started;
import dev.midcycle.time.Ruler;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// The billing rules a subscription has: those of the catalogue version that it began with, in its
/// customer's zone.
///
/// @param cycle its own, where it began with one that is not the catalogue's
public record Rules(int version, BillingRules rules, BillingRules.Cycle cycle, ZoneId zone) {

  static Rules of(History history) {
    return switch (history.opening()) {
      case Opening.Checkpoint checkpoint ->
          of(history, checkpoint.rulesVersion(), checkpoint.cycle());
      case Opening.Unborn() ->
          started(history)
              .map(started -> of(history, started.plan().version(), Optional.of(started.cycle())))
              .orElseGet(() -> of(history, history.catalogs().newest(), Optional.empty()));
    };
  }

  private static Rules of(History history, int version, Optional<BillingRules.Cycle> cycle) {
    var rules = history.catalogs().at(version).billing();
    return new Rules(version, rules, cycle.orElse(rules.cycle()), history.profile().zone());
  }

  private static Optional<Started> started(History history) {
    return history.facts().stream()
        .map(Fact::happening)
        .filter(Started.class::isInstance)
        .map(Started.class::cast)
        .findFirst();
  }

  public Ruler ruler() {
    return switch (rules.proration()) {
      case SECOND -> new Ruler.Seconds(zone);
      case DAY, NONE -> new Ruler.Days(zone);
    };
  }

  public boolean isCalendar() {
    return cycle == BillingRules.Cycle.CALENDAR;
  }

  public boolean calculatesAhead() {
    return rules.invoiceLeadDays() > 0;
  }

  /// When what is billed at `date` is calculated: so many local days before it.
  public Instant calculationFor(Instant date) {
    return date.atZone(zone).minusDays(rules.invoiceLeadDays()).toInstant();
  }
}
