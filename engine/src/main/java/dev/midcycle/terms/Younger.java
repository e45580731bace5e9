package dev.midcycle.terms;

import java.time.Instant;

/// Terms without their age, for who asks which subscriptions come to the same.
public final class Younger {
  private Younger() {}

  /// With billing dates that are counted from the period that holds `at`: from there on the same
  /// dates.
  public static Terms at(Instant at, Terms terms) {
    var schedule = terms.schedule();
    var period = schedule.containing(at);
    return terms.with(
        schedule.restartedAt(period.from(), schedule.interval()), terms.beginning(period));
  }

  /// Of a plan without phases: since when it is paid for makes no difference.
  public static Terms withoutPhases(Terms terms) {
    return terms.paidSince().isPresent() ? terms.paidFrom(Instant.EPOCH) : terms;
  }
}
