package dev.midcycle.billing;

import dev.midcycle.billing.Fact.Happening.Started;
import dev.midcycle.catalog.BillingRules;
import dev.midcycle.time.Ruler;
import java.time.Instant;
import java.time.ZoneId;

/// The billing rules a subscription has: those of the catalogue version that it began with, in its
/// customer's zone.
record Rules(BillingRules rules, ZoneId zone) {

  static Rules of(Book book) {
    return new Rules(book.catalogs().at(version(book)).billing(), book.account().zone());
  }

  static int version(Book book) {
    return switch (book.opening()) {
      case Opening.Checkpoint checkpoint -> checkpoint.rulesVersion();
      case Opening.Unborn() ->
          book.facts().stream()
              .map(Fact::happening)
              .filter(Started.class::isInstance)
              .map(Started.class::cast)
              .findFirst()
              .map(started -> started.plan().version())
              .orElseGet(() -> book.catalogs().newest());
    };
  }

  Ruler ruler() {
    return switch (rules.proration()) {
      case SECOND -> new Ruler.Seconds(zone);
      case DAY, NONE -> new Ruler.Days(zone);
    };
  }

  boolean isCalendar() {
    return rules.cycle() == BillingRules.Cycle.CALENDAR;
  }

  boolean calculatesAhead() {
    return rules.invoiceLeadDays() > 0;
  }

  /// When what is billed at `date` is calculated: so many local days before it.
  Instant calculationFor(Instant date) {
    return date.atZone(zone).minusDays(rules.invoiceLeadDays()).toInstant();
  }
}
