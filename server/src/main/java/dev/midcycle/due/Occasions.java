package dev.midcycle.due;

import static java.math.RoundingMode.HALF_UP;

import dev.midcycle.catalog.Charge;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Timeline;
import dev.midcycle.terms.Timeline.Occasion;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// What is charged once: one-time charges when a subscription begins or an add-on is added, and
/// items outside the catalogue. Never credited.
final class Occasions {
  private final Grounds grounds;
  private final Timeline timeline;

  private Occasions(Grounds grounds) {
    this.grounds = grounds;
    this.timeline = grounds.timeline();
  }

  static List<Reckoning> due(Grounds grounds, Instant asOf) {
    var occasions = new Occasions(grounds);
    return grounds.timeline().occasions().stream()
        .filter(occasion -> !occasion.at().isAfter(asOf))
        .flatMap(occasions::due)
        .filter(one -> !one.sum().amount().isZero())
        .distinct()
        .toList();
  }

  private Stream<Reckoning> due(Occasion occasion) {
    return switch (occasion) {
      case Occasion.Begun begun -> begun(begun);
      case Occasion.Charged(var at, var fact, var item) -> {
        int version = timeline.termsAt(fact.at()).plan().version();
        var once = new Item.OneOff(fact.id(), item.name());
        yield Stream.of(
            once(new Rate.Fee(once, Charge.ONE_OFF, version, item.amount(), Decimal.ONE), at));
      }
    };
  }

  private Stream<Reckoning> begun(Occasion.Begun begun) {
    return Charging.under(begun.terms(), grounds.catalogs()).stream()
        .filter(charging -> charging.item().equals(begun.item()))
        .filter(charging -> charging.charge() instanceof Charge.OneTime)
        .map(charging -> once(charging.onceRate(begun.terms(), grounds.currency()), begun.at()));
  }

  /// For the local day on which it falls.
  private Reckoning once(Rate.Fee rate, Instant at) {
    var zone = timeline.ruler().zone();
    var day = LocalDate.ofInstant(at, zone);
    var stretch =
        new Stretch(
            day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
    var amount =
        Money.rounded(grounds.currency(), rate.unitPrice().times(rate.quantity()).value(), HALF_UP);
    return Reckoning.of(rate, stretch, stretch, amount);
  }
}
