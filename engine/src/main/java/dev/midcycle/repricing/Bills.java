package dev.midcycle.repricing;

import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.Lifecycle;
import dev.midcycle.charging.Cause;
import dev.midcycle.drafting.Draft;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a subscription is billed from now on, up to the end of the first whole period to come.
///
/// @param end of the running period
/// @param totals of documents, by billing date
record Bills(Instant end, NavigableMap<Instant, Money> totals, Money none) {

  /// How far it is looked ahead.
  ///
  /// @param end of the running period
  /// @param then the end of the one after it
  record Ahead(Instant end, Instant then) {}

  /// @param documents that are issued already
  static Bills of(BillingState state, List<Draft> documents, Ahead ahead) {
    var advanced = Lifecycle.advance(state, ahead.then());
    var waited = Lifecycle.runOut(advanced.state());
    var totals = new TreeMap<Instant, Money>();
    Stream.of(documents, advanced.documents(), waited.documents())
        .flatMap(List::stream)
        .filter(draft -> !date(draft).isAfter(ahead.then()))
        .forEach(draft -> totals.merge(date(draft), draft.total(), Money::plus));
    return new Bills(ahead.end(), totals, Money.zero(state.profile().currency()));
  }

  /// What waits for late usage is issued later than that.
  private static Instant date(Draft draft) {
    return switch (draft.cause()) {
      case Cause.Period(var start) -> start;
      case Cause.Together(_, var start) -> start;
      case Cause.Ended(var at) -> at;
      case Cause.Happened _, Cause.ByHand _ -> draft.at();
    };
  }

  /// Up to and including the end of the running period.
  Money next() {
    return sum(totals.headMap(end, true));
  }

  /// For the first whole period after it.
  Money whole() {
    return sum(totals.tailMap(end, false));
  }

  private Money sum(NavigableMap<Instant, Money> some) {
    return some.values().stream().reduce(none, Money::plus);
  }

  /// The date of the first document that is not as in `others`.
  Optional<LocalDate> differsFrom(Bills others, ZoneId zone) {
    var dates = new TreeSet<>(totals.keySet());
    dates.addAll(others.totals.keySet());
    return dates.stream()
        .filter(date -> !on(date).equals(others.on(date)))
        .findFirst()
        .map(date -> LocalDate.ofInstant(date, zone));
  }

  private Money on(Instant date) {
    return totals.getOrDefault(date, none);
  }
}
