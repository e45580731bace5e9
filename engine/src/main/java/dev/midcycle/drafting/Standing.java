package dev.midcycle.drafting;

import dev.midcycle.charging.Billed;
import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Discount;
import dev.midcycle.money.Money;
import dev.midcycle.time.Stretch;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands billed of a line of an issued document.
///
/// @param document that charged it
record Standing(Line line, Cause document) {

  /// Whether it is of a fee that stands by stretches, and not as a whole.
  static boolean isShared(Line line) {
    return line.why() instanceof Derivation.Prorated;
  }

  /// The net of it: what a credit of all of it would come to.
  Money net(List<Billed> billed) {
    var net = Money.zero(line.amount().currency());
    for (var row : billed) {
      net = net.plus(net(row));
    }
    return net;
  }

  private Money net(Billed row) {
    var none = Money.zero(line.amount().currency());
    return switch (row) {
      case Billed.Prorated shared -> isOf(shared) ? shared.net() : none;
      case Billed.Flat whole ->
          isOf(whole)
              ? whole.parts().stream()
                  .filter(part -> part.document().equals(document))
                  .map(Billed.Part::net)
                  .reduce(none, Money::plus)
              : none;
    };
  }

  private boolean isOf(Billed.Prorated row) {
    return row.rate().equals(line.rate())
        && row.period().equals(line.period())
        && row.last().equals(document)
        && row.stretch().and(line.stretch()).isPresent();
  }

  private boolean isOf(Billed.Flat row) {
    return row.isFor(line.rate(), line.period());
  }

  /// From where to where it stands.
  Stretch stretch(List<Billed> billed) {
    var stretch = Optional.<Stretch>empty();
    for (var row : billed) {
      if (row instanceof Billed.Prorated shared && isOf(shared)) {
        var more = stretch.map(some -> hull(some, shared.stretch())).orElse(shared.stretch());
        stretch = Optional.of(more);
      }
    }
    return stretch.orElse(line.stretch());
  }

  private static Stretch hull(Stretch a, Stretch b) {
    return new Stretch(Stretch.earlier(a.from(), b.from()), Stretch.later(a.to(), b.to()));
  }

  /// What stands billed once so much more is taken off it. Of several pieces each has its share.
  List<Billed> reduced(List<Billed> billed, Discount by) {
    var after = new ArrayList<Billed>();
    var whole = net(billed);
    long before = 0;
    for (var row : billed) {
      long upTo = before + net(row).minor();
      after.add(net(row).isZero() ? row : reduced(row, share(by, before, upTo, whole)));
      before = upTo;
    }
    return after;
  }

  private static List<Discount> share(Discount by, long from, long to, Money whole) {
    var upTo = by.amount().share(to, whole.minor(), RoundingMode.HALF_UP);
    var before = by.amount().share(from, whole.minor(), RoundingMode.HALF_UP);
    return List.of(new Discount(by.by(), upTo.minus(before)));
  }

  private Billed reduced(Billed row, List<Discount> more) {
    return switch (row) {
      case Billed.Prorated shared -> shared.reducedBy(more);
      case Billed.Flat whole -> whole.reducedBy(document, more);
    };
  }
}
