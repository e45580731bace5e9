package dev.midcycle.bookkeeping;

import static java.math.RoundingMode.HALF_UP;

import dev.midcycle.charging.Derivation;
import dev.midcycle.drafting.Line;
import dev.midcycle.money.Money;
import dev.midcycle.time.LocalDays;
import dev.midcycle.time.Ruler;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a line that is for a stretch of time becomes revenue: day by day, by the shares that it was
/// billed with. What a credit takes back runs by the same shares the other way, so from its first
/// day on the two together stand still.
///
/// @param portions the fee, and each thing that lowers it
public record Earning(Account.Sold sold, List<Portion> portions) {
  public Earning {
    portions = List.copyOf(portions);
  }

  /// An amount that is shared over a stretch.
  ///
  /// @param origin where counting begins
  /// @param whole the amount of all `parts`; below zero for what is taken off
  /// @param from what of the parts is counted already where the stretch begins
  /// @param to what of them is where it ends
  public record Portion(Instant origin, Ruler ruler, Money whole, long from, long to, long parts) {

    /// All of it.
    Money amount() {
      return upTo(to).minus(upTo(from));
    }

    /// What of it is rendered before `day`.
    Money before(LocalDate day) {
      long passed = ruler.length(origin, LocalDays.start(day, ruler.zone()));
      return upTo(Math.clamp(passed, from, to)).minus(upTo(from));
    }

    private Portion negated() {
      return new Portion(origin, ruler, whole.negated(), from, to, parts);
    }

    /// The day after the last on which some of it is rendered.
    public LocalDate last() {
      return switch (ruler) {
        case Ruler.Days(var zone) -> LocalDate.ofInstant(origin, zone).plusDays(to);
        case Ruler.Seconds(var zone) ->
            LocalDate.ofInstant(origin.plusSeconds(to - 1), zone).plusDays(1);
      };
    }

    private Money upTo(long point) {
      return whole.share(point, parts, HALF_UP);
    }
  }

  /// The earning of `line`, of which `net` is the merchant's: without discounts and tax.
  static Earning of(Line line, Money net, ZoneId zone) {
    var fee = fee(line, zone);
    var portions = new ArrayList<Portion>();
    fee.ifPresent(portions::add);
    var rest = fee.map(one -> net.minus(one.amount())).orElse(net);
    if (!rest.isZero()) {
      portions.add(straight(line.stretch(), rest, zone));
    }
    return new Earning(Account.Sold.of(line.rate().item(), line.rate().charge()), portions);
  }

  private static Optional<Portion> fee(Line line, ZoneId zone) {
    return line.why() instanceof Derivation.Prorated why
        ? Optional.of(fee(why, zone))
        : Optional.empty();
  }

  private static Portion fee(Derivation.Prorated why, ZoneId zone) {
    var whole = why.credit() ? why.whole().negated() : why.whole();
    return new Portion(
        why.period().from(),
        ruler(why.unit(), zone),
        whole,
        why.fromPart(),
        why.toPart(),
        why.parts());
  }

  private static Ruler ruler(Derivation.Unit unit, ZoneId zone) {
    return switch (unit) {
      case DAYS -> new Ruler.Days(zone);
      case SECONDS -> new Ruler.Seconds(zone);
    };
  }

  /// The same every day of `stretch`.
  private static Portion straight(Stretch stretch, Money amount, ZoneId zone) {
    var days = new Ruler.Days(zone);
    long all = Math.max(1, days.length(stretch));
    return new Portion(stretch.from(), days, amount, 0, all, all);
  }

  Earning negated() {
    return new Earning(sold, portions.stream().map(Portion::negated).toList());
  }

  /// The day after the last on which some of it is rendered.
  public LocalDate last() {
    return portions.stream().map(Portion::last).max(LocalDate::compareTo).orElseThrow();
  }

  /// All of it.
  public Money amount() {
    return portions.stream().map(Portion::amount).reduce(Money::plus).orElseThrow();
  }

  /// What of it is rendered by the beginning of `day`.
  public Money before(LocalDate day) {
    return portions.stream().map(one -> one.before(day)).reduce(Money::plus).orElseThrow();
  }
}
