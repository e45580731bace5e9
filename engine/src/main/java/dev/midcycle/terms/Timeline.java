package dev.midcycle.terms;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.time.Ruler;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The terms of a subscription over time, folded from the facts in effect at an instant.
///
/// @param served the terms in force, in order; empty before the subscription begins
/// @param priced the terms as their fees are priced, cut where the ruler puts a change
/// @param metered the terms as usage is priced, cut at the instants of changes
/// @param settlings when all usage so far fell due at once
/// @param coupons those that were given, in order
/// @param occasions when charges fell due that are made once
public record Timeline(
    Ruler ruler,
    List<Served> served,
    List<Priced> priced,
    List<Priced> metered,
    List<Settling> settlings,
    List<Attached> coupons,
    List<Occasion> occasions) {
  public Timeline {
    served = List.copyOf(served);
    priced = List.copyOf(priced);
    metered = List.copyOf(metered);
    settlings = List.copyOf(settlings);
    coupons = List.copyOf(coupons);
    occasions = List.copyOf(occasions);
  }

  public record Served(Instant from, Terms terms) {}

  /// All usage up to `at` fell due at once; of that day, too, what `after` does not go on to count.
  ///
  /// @param after the terms by which usage is priced from then on; empty where it is not
  public record Settling(Instant at, Optional<Terms> after) {}

  /// Something is charged once.
  public sealed interface Occasion {
    Instant at();

    /// Paid service begins: the one-time charges of all that the terms carry.
    record Begun(Instant at, Terms terms) implements Occasion {}

    /// An add-on comes: its own.
    record Added(Instant at, Terms terms, AddOnKey addOn) implements Occasion {}

    /// A charge that was made and stands, though the day on which it was due was dated away.
    ///
    /// @param since from where on the same may have become due anew, by what was dated back
    /// @param known when it was found standing: an add-on that comes later is charged again
    record Stood(Instant at, Once once, Instant since, Instant known) implements Occasion {}

    /// An item outside the catalogue.
    record Charged(Instant at, Fact fact, Fact.Happening.ChargedOnce item) implements Occasion {}
  }

  /// The terms at the end of the fold.
  public Optional<Terms> terms() {
    return served.isEmpty() ? Optional.empty() : Optional.of(served.getLast().terms());
  }

  /// The terms in force at `instant`; at an instant before the first of them, those.
  public Terms termsAt(Instant instant) {
    return served.stream()
        .filter(one -> !one.from().isAfter(instant))
        .reduce((first, last) -> last)
        .orElseGet(served::getFirst)
        .terms();
  }

  /// The billing period of the plan that `instant` lies in, by the terms priced then.
  public Stretch periodAt(Instant instant) {
    return pricedAt(instant).schedule().containing(instant);
  }

  /// From `at` on, the first instant at which fees are priced by `period`; `at`, where they are
  /// not.
  public Instant pricedBy(Stretch period, Instant at) {
    return priced.stream()
        .filter(one -> one.has(period) && one.during().to().isAfter(at))
        .map(one -> Stretch.later(one.during().from(), at))
        .findFirst()
        .orElse(at);
  }

  /// Whether this was a billing period, or lies before what is known here.
  public boolean hasPeriod(Stretch period) {
    return priced.isEmpty()
        || period.from().isBefore(priced.getFirst().during().from())
        || priced.stream().anyMatch(one -> one.has(period));
  }

  /// The terms by which fees are priced at `instant`; where none are, those at the end of the fold.
  public Terms pricedAt(Instant instant) {
    return priced.stream()
        .filter(one -> one.during().contains(instant))
        .reduce((first, last) -> last)
        .map(Priced::terms)
        .or(this::terms)
        .orElseThrow();
  }

  /// Whether all usage up to `instant` was settled at once.
  public boolean isSettled(Instant instant) {
    return settlings.stream().anyMatch(settling -> !instant.isAfter(settling.at()));
  }
}
