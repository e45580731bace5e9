package dev.midcycle.terms;

import dev.midcycle.catalog.BillingRules;
import dev.midcycle.terms.Fact.Happening.Started;
import dev.midcycle.time.Ruler;
import java.time.Instant;
import java.time.ZoneId;

/// The billing rules a subscription has: those of the catalogue version that it began with, in its
/// customer's zone.
public record Rules(int version, BillingRules rules, ZoneId zone) {

  static Rules of(History history) {
    int version = versionOf(history);
    return new Rules(version, history.catalogs().at(version).billing(), history.account().zone());
  }

  private static int versionOf(History history) {
    return switch (history.opening()) {
      case Opening.Checkpoint checkpoint -> checkpoint.rulesVersion();
      case Opening.Unborn() ->
          history.facts().stream()
              .map(Fact::happening)
              .filter(Started.class::isInstance)
              .map(Started.class::cast)
              .findFirst()
              .map(started -> started.plan().version())
              .orElseGet(() -> history.catalogs().newest());
    };
  }

  public Ruler ruler() {
    return switch (rules.proration()) {
      case SECOND -> new Ruler.Seconds(zone);
      case DAY, NONE -> new Ruler.Days(zone);
    };
  }

  boolean isCalendar() {
    return rules.cycle() == BillingRules.Cycle.CALENDAR;
  }

  public boolean calculatesAhead() {
    return rules.invoiceLeadDays() > 0;
  }

  /// When what is billed at `date` is calculated: so many local days before it.
  public Instant calculationFor(Instant date) {
    return date.atZone(zone).minusDays(rules.invoiceLeadDays()).toInstant();
  }
}
