package dev.midcycle.billing;

import dev.midcycle.drafting.Bill;
import dev.midcycle.id.SubscriptionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// One of a customer's subscriptions on its way through time.
final class Member {
  final Steps steps;
  private Optional<Instant> due;

  /// @param joins whether its regular documents are issued with those of others
  Member(BillingState state, boolean joins) {
    this.steps = new Steps(state, joins);
    this.due = steps.due();
  }

  /// Where regular documents meet: those of one local day and of one catalogue.
  record Day(LocalDate date, String catalog) {
    private static Day of(BillingState state, Instant date) {
      return new Day(
          LocalDate.ofInstant(date, state.profile().zone()), state.catalogs().current().key());
    }
  }

  SubscriptionId id() {
    return steps.state().id();
  }

  Optional<Instant> due() {
    return due;
  }

  boolean isDue(Instant until) {
    return due.filter(at -> !at.isAfter(until)).isPresent();
  }

  /// All that falls due at `at`.
  void run(Instant at) {
    steps.run(at);
    due = steps.due();
  }

  /// Of the regular document that is made and not issued; empty where none is to be joined.
  Optional<Day> day() {
    return Joint.date(steps.state()).map(date -> Day.of(steps.state(), date));
  }

  boolean isOf(Day day) {
    return day().equals(Optional.of(day));
  }

  /// When the next regular document is made, if that is to be joined with those of `day`.
  Optional<Instant> next(Day day) {
    return Joint.next(steps.state()).filter(date -> Day.of(steps.state(), date).equals(day));
  }

  /// When the regular document that is made would be issued.
  Instant issueAt() {
    return steps.state().pending().orElseThrow().issueAt();
  }

  void waitUntil(Instant at) {
    steps.waitUntil(at);
    due = steps.due();
  }

  Bill.Part give(Instant at) {
    var part = new Bill.Part(id(), steps.give(at));
    due = steps.due();
    return part;
  }
}
