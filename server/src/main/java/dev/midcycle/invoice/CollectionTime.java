package dev.midcycle.invoice;

import dev.midcycle.customer.CollectionTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// From when to when a document is to be paid, by the days of its customer.
record CollectionTime(Instant issuedAt, LocalDate issuedOn, LocalDate dueOn, ZoneId zone) {
  /// When what is open of it is collected: on the day it is due; one that is due at once, at once.
  /// What nobody is charged for is looked at when its time is over.
  Instant at(CollectionTerms.Method method) {
    return switch (method) {
      case CHARGE_AUTOMATICALLY -> dueOn.equals(issuedOn) ? issuedAt : begin(dueOn);
      case SEND_INVOICE -> overdueAt();
    };
  }

  /// When nobody has paid it in time.
  Instant overdueAt() {
    return begin(dueOn.plusDays(1));
  }

  private Instant begin(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
