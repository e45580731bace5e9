package dev.midcycle.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// When it is told of a card that it expires: in the morning of the thirtieth day before its last
/// one, and of the first of its last seven. What was not told in time is told later, once, as long
/// as it can be charged.
///
/// @param last the day after which it cannot be charged
/// @param zone of the customer
record CardExpiry(LocalDate last, ZoneId zone) {
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /// How many days before the last one.
  private static final List<Integer> DAYS = List.of(30, 6);

  static CardExpiry of(Gateway.Card card, ZoneId zone) {
    return new CardExpiry(YearMonth.of(card.expiryYear(), card.expiryMonth()).atEndOfMonth(), zone);
  }

  /// The instant from which it cannot be charged any more.
  Instant over() {
    return last.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private Stream<Instant> dates() {
    return DAYS.stream().map(days -> last.minusDays(days).atTime(MORNING).atZone(zone).toInstant());
  }

  /// Whether it is to be told at `now`.
  ///
  /// @param told when it was told last
  boolean isToBeTold(Instant now, Optional<Instant> told) {
    return now.isBefore(over())
        && dates()
            .filter(date -> !date.isAfter(now))
            .max(Comparator.naturalOrder())
            .filter(date -> told.filter(at -> !at.isBefore(date)).isEmpty())
            .isPresent();
  }

  /// When something is to be told after `now`.
  Optional<Instant> next(Instant now) {
    return dates().filter(date -> date.isAfter(now)).min(Comparator.naturalOrder());
  }
}
