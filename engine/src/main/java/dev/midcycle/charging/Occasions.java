package dev.midcycle.charging;

import dev.midcycle.catalog.Charge;
import dev.midcycle.money.Decimal;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Once;
import dev.midcycle.terms.PeriodPrice;
import dev.midcycle.terms.Special;
import dev.midcycle.terms.Terms;
import dev.midcycle.terms.Timeline;
import dev.midcycle.terms.Timeline.Occasion;
import dev.midcycle.time.LocalDays;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What is charged once: one-time charges when paid service begins or an add-on is added, and items
/// outside the catalogue. Never credited: what was charged stands, in the place of what would be
/// due on another day.
final class Occasions {
  private final ChargingInput input;
  private final Timeline timeline;
  private final List<Occasion.Stood> spare;

  private Occasions(ChargingInput input) {
    this.input = input;
    this.timeline = input.timeline();
    this.spare = new ArrayList<>(stood(timeline));
  }

  static List<PeriodAmount> due(ChargingInput input, Instant asOf) {
    var occasions = new Occasions(input);
    return input.timeline().occasions().stream()
        .filter(occasion -> !occasion.at().isAfter(asOf))
        .flatMap(occasions::due)
        .filter(one -> !one.sum().amount().isZero())
        .distinct()
        .toList();
  }

  private static List<Occasion.Stood> stood(Timeline timeline) {
    return timeline.occasions().stream()
        .flatMap(one -> one instanceof Occasion.Stood stood ? Stream.of(stood) : Stream.empty())
        .toList();
  }

  private Stream<PeriodAmount> due(Occasion occasion) {
    return switch (occasion) {
      case Occasion.Begun(var at, var terms) -> charged(terms, at, _ -> true, _ -> true);
      case Occasion.Added(var at, var terms, var addOn) ->
          charged(terms, at, new Item.OfAddOn(addOn)::equals, stood -> !at.isAfter(stood.known()));
      case Occasion.Stood(_, var once, _, _) -> Stream.of(once(rate(once), once.day()));
      case Occasion.Charged(var at, var fact, var item) -> {
        int version = timeline.termsAt(fact.at()).plan().version();
        var once = new Item.OneOff(fact.id(), item.name());
        yield Stream.of(
            once(new Rate.Fee(once, Charge.ONE_OFF, version, item.amount(), Decimal.ONE), day(at)));
      }
    };
  }

  /// The one-time charges of some items, but those that stand charged already.
  ///
  /// @param known which of those that stand the occasion may have been known to
  private Stream<PeriodAmount> charged(
      Terms terms, Instant at, Predicate<Item> items, Predicate<Occasion.Stood> known) {
    return Charging.under(terms, input.catalogs()).stream()
        .filter(charging -> items.test(charging.item()))
        .filter(charging -> charging.charge() instanceof Charge.OneTime)
        .filter(charging -> !isMade(charging, at, known))
        .map(charging ->
            once(
                charging.onceRate(terms, input.currency()),
                day(at),
                PeriodPrice.special(
                    charging.charge().key(), terms, terms.interval(), input.currency())));
  }

  /// What stands is in the place of one other charge only.
  private boolean isMade(Charging charging, Instant at, Predicate<Occasion.Stood> known) {
    Optional<Occasion.Stood> made =
        spare.stream()
            .filter(stood -> isSame(stood.once(), charging))
            .filter(stood -> !at.isBefore(stood.since()))
            .filter(known)
            .findFirst();
    made.ifPresent(spare::remove);
    return made.isPresent();
  }

  /// A plan's is that of another plan, where the beginning has the other one now.
  private static boolean isSame(Once made, Charging charging) {
    var plans = made.item() instanceof Item.OfPlan && charging.item() instanceof Item.OfPlan;
    return made.charge().equals(charging.charge().key())
        && (plans || made.item().equals(charging.item()));
  }

  /// The one-time charges that stand billed by `before` and are not due any more by `after`.
  static List<Once> lost(ChargingInput before, ChargingInput after) {
    var due = due(after, after.known());
    return due(before, before.known()).stream()
        .filter(one -> !due.contains(one))
        .filter(one -> isBilled(one, before))
        .flatMap(one -> once(one, before).stream())
        .toList();
  }

  private static boolean isBilled(PeriodAmount one, ChargingInput input) {
    return input.billed().stream()
        .anyMatch(row -> row instanceof Billed.Flat whole && whole.isFor(one.rate(), one.period()));
  }

  private static Optional<Once> once(PeriodAmount one, ChargingInput input) {
    return switch (one.rate()) {
      case Rate.Fee(Item.OneOff _, _, _, _, _) -> Optional.empty();
      case Rate.Fee(var item, var charge, int version, var price, var quantity) ->
          Optional.of(
              new Once(
                  item,
                  charge,
                  version,
                  price,
                  quantity,
                  LocalDate.ofInstant(one.period().from(), input.ruler().zone())));
      case Rate.Ordered _, Rate.Reckoned _, Rate.Discount _ ->
          throw new IllegalStateException("not charged once: " + one.rate());
    };
  }

  private static Rate.Fee rate(Once once) {
    return new Rate.Fee(
        once.item(), once.charge(), once.version(), once.unitPrice(), once.quantity());
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, timeline.ruler().zone());
  }

  /// For the local day on which it falls.
  private PeriodAmount once(Rate.Fee rate, LocalDate day) {
    return once(rate, day, Optional.empty());
  }

  /// @param special why the price is not the usual one
  private PeriodAmount once(Rate.Fee rate, LocalDate day, Optional<Special> special) {
    var zone = timeline.ruler().zone();
    var stretch = new Stretch(LocalDays.start(day, zone), LocalDays.start(day.plusDays(1), zone));
    return PeriodAmount.once(rate, stretch, input.currency(), special);
  }
}
