package dev.midcycle.charging;

import dev.midcycle.catalog.Meter;
import dev.midcycle.rating.Usage;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.History;
import dev.midcycle.terms.Once;
import dev.midcycle.terms.Timeline;
import dev.midcycle.time.Ruler;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/// All that expected charges are computed from.
///
/// @param known the instant at which it is asked: what happens later is not looked at
/// @param timeline the terms over time, with the facts in effect at `known`
/// @param usage what was used, from the history's opening on
/// @param billed what stands billed for periods that are still open
public record ChargingInput(
    History history, Instant known, Timeline timeline, Usage usage, List<Billed> billed) {

  public static ChargingInput at(Instant known, History history, Usage usage, List<Billed> billed) {
    return new ChargingInput(history, known, history.until(known), usage, billed);
  }

  /// Since when fees are charged; asked only where any are.
  public Instant begun() {
    return history
        .opening()
        .charging()
        .orElseGet(() -> timeline.priced().getFirst().during().from());
  }

  public BillingProfile profile() {
    return history.profile();
  }

  public Currency currency() {
    return history.profile().currency();
  }

  public Ruler ruler() {
    return timeline.ruler();
  }

  /// The one-time charges that stand billed and are not due any more by `after`.
  public List<Once> lostBy(ChargingInput after) {
    return Occasions.lost(this, after);
  }

  /// What counts the usage of a day.
  public Meter meter(Metering.Day day) {
    return catalogs().at(day.terms().plan().version()).meter(day.usage().meter());
  }

  public Catalogs catalogs() {
    return history.catalogs();
  }
}
