package dev.midcycle.billing;

import dev.midcycle.catalog.MeterKey;
import dev.midcycle.charging.ChargingInput;
import dev.midcycle.charging.Metering;
import dev.midcycle.drafting.Difference;
import dev.midcycle.money.Decimal;
import dev.midcycle.rating.Usage;
import dev.midcycle.rating.Used;
import dev.midcycle.terms.Opening;
import dev.midcycle.terms.Priced;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Terms;
import dev.midcycle.terms.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Compacts a billing state: moves its opening up, so that what is over is not read again and a
/// bill run's cost does not grow with age.
final class Compaction {
  private static final Duration LONG_DAY = Duration.ofHours(25);

  private Compaction() {}

  /// The billing state from the start of the running period on, where nothing before it is open any
  /// more; else as it was.
  static BillingState moveUp(BillingState state) {
    var now = state.groundsAt(state.advancedTo());
    var timeline = now.timeline();
    var terms = timeline.terms().filter(t -> t.status() == Status.ACTIVE);
    if (terms.isEmpty() || state.pending().isPresent()) {
      return state;
    }
    var start = terms.get().schedule().containing(state.advancedTo()).from();
    return isSimpleAt(timeline, state, start) && isClear(now) ? openAt(state, start, now) : state;
  }

  /// Whether the one thing that goes on at `start` is the terms in force now, priced as they are,
  /// and nothing billed reaches across it.
  private static boolean isSimpleAt(Timeline timeline, BillingState state, Instant start) {
    var now = timeline.terms().orElseThrow();
    var since = timeline.served().getLast().from();
    var open =
        timeline.priced().stream().filter(priced -> priced.during().to().isAfter(start)).toList();
    return start.isAfter(timeline.served().getFirst().from())
        && !since.isAfter(start)
        && open.size() == 1
        && open.getFirst().terms().equals(now)
        && isSimple(timeline.metered(), start, now)
        && timeline.occasions().stream().noneMatch(one -> one.at().plus(LONG_DAY).isAfter(start))
        && state.billed().stream()
            .noneMatch(
                row -> row.stretch().contains(start) && row.stretch().from().isBefore(start));
  }

  /// Whether usage has had these terms since before the day of `start`.
  private static boolean isSimple(List<Priced> metered, Instant start, Terms now) {
    var open = metered.stream().filter(one -> one.during().to().isAfter(start)).toList();
    return open.size() == 1
        && open.getFirst().terms().equals(now)
        && !open.getFirst().during().from().isAfter(start.minus(LONG_DAY));
  }

  /// Whether all that is due is on a document: nothing waits for the next one.
  private static boolean isClear(ChargingInput now) {
    return Difference.between(now, now.known()).isNothing();
  }

  private static BillingState openAt(BillingState state, Instant start, ChargingInput now) {
    var timeline = now.timeline();
    var terms = timeline.terms().orElseThrow();
    var later = state.scheduledAfter(start);
    var coupons =
        timeline.coupons().stream()
            .filter(one -> one.isAliveAt(start))
            .filter(one -> later.stream().noneMatch(fact -> fact.id().equals(one.id())))
            .toList();
    var open = state.billed().stream().filter(row -> row.stretch().to().isAfter(start)).toList();
    var rules = state.history().rules();
    var opening =
        new Opening.Checkpoint(
            start,
            terms,
            rules.version(),
            Optional.of(rules.cycle()),
            coupons,
            state.history().coupons(),
            Optional.of(now.begun()));
    return state.opened(opening, later, open, usageFrom(start, now, terms));
  }

  /// The usage of the day of `start` and later, and what meters that carry over stood at before it.
  private static Usage usageFrom(Instant start, ChargingInput now, Terms terms) {
    return now.usage().isLeftOut() ? now.usage() : usageSince(start, now, terms);
  }

  private static Usage usageSince(Instant start, ChargingInput now, Terms terms) {
    var day = LocalDate.ofInstant(start, now.ruler().zone());
    var days = new HashMap<MeterKey, NavigableMap<LocalDate, List<Used>>>();
    now.usage().days().forEach((meter, all) -> days.put(meter, all.tailMap(day, true)));
    var levels = new TreeMap<MeterKey, Decimal>();
    for (var meter : now.history().catalogs().at(terms.plan().version()).knownMeters().values()) {
      if (meter.carryOver()) {
        Optional.ofNullable(Metering.levels(now, meter).lowerEntry(day))
            .ifPresent(level -> levels.put(meter.key(), level.getValue()));
      }
    }
    return new Usage(days, levels);
  }
}
