package dev.midcycle.drafting;

import dev.midcycle.charging.Billed;
import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Discount;
import dev.midcycle.charging.Discounts;
import dev.midcycle.charging.Rate;
import dev.midcycle.charging.Slot;
import dev.midcycle.id.FactId;
import dev.midcycle.money.Money;
import dev.midcycle.time.Ruler;
import dev.midcycle.time.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was credited by hand of a fee that is shared. It holds for these days for good: where they
/// are taken back and charged again, they are charged as much less as before.
///
/// @param deed that credited it
/// @param stretch the days it was credited of
/// @param others what had been taken off them before it
/// @param isAll whether nothing was left of them
public record Waived(
    FactId deed,
    Rate.ForPeriod rate,
    Stretch period,
    Stretch stretch,
    Money amount,
    List<Discount> others,
    boolean isAll) {
  private static final Optional<Stretch> NONE = Optional.empty();

  public Waived {
    if (!amount.isPositive() || period.and(stretch).filter(stretch::equals).isEmpty()) {
      throw new IllegalArgumentException(
          "not of its period, or nothing: " + stretch + " " + amount);
    }
    others = List.copyOf(others);
  }

  /// What `deed` has taken off what stands.
  static List<Waived> by(FactId deed, List<Billed> standing) {
    var all = new ArrayList<Waived>();
    for (var row : standing) {
      if (row instanceof Billed.Prorated shared) {
        shared.discounts().stream()
            .filter(one -> one.by().equals(deed))
            .map(one -> of(shared, one))
            .forEach(all::add);
      }
    }
    return all;
  }

  private static Waived of(Billed.Prorated row, Discount one) {
    var others = row.discounts().subList(0, row.discounts().indexOf(one));
    return new Waived(
        one.by(),
        row.rate(),
        row.period(),
        row.stretch(),
        one.amount(),
        others,
        row.net().isZero());
  }

  /// A line that charges days again, less what was credited of them: of what coupons have left of
  /// it, and never more than that.
  static Line less(List<Waived> waived, Line line, Ruler ruler) {
    if (line.rate() instanceof Rate.ForPeriod rate
        && line.why() instanceof Derivation.Prorated why
        && !line.isCredit()) {
      var less = on(waived, new Slot(rate, line.period()), line, line.taxable(), ruler);
      return line.less(why, Discounts.sum(less, line.amount().currency()));
    }
    return line;
  }

  /// What a line of this slot has less for it, each deed its own.
  ///
  /// @param most of all of it
  static List<Discount> on(List<Waived> waived, Slot slot, Line line, Money most, Ruler ruler) {
    var off = new ArrayList<Discount>();
    var rest = most;
    for (var one : waived) {
      var days = one.slot().equals(slot) ? one.stretch().and(line.stretch()) : NONE;
      var part = days.map(some -> one.part(line, some, ruler)).orElse(Money.zero(most.currency()));
      off.add(new Discount(one.deed(), part.min(rest)));
      rest = rest.minus(part.min(rest));
    }
    return Discounts.plus(List.of(), off);
  }

  private Slot slot() {
    return new Slot(rate, period);
  }

  /// Of days of which nothing was left it is all that coupons leave of them.
  private Money part(Line line, Stretch days, Ruler ruler) {
    return isAll ? all(line, days, ruler) : share(days, ruler);
  }

  private Money all(Line line, Stretch days, Ruler ruler) {
    var currency = amount.currency();
    var fee = slot().fee(currency, ruler);
    var reduced = Discounts.share(line.discounts(), fee, line.stretch(), days);
    return fee.over(days).minus(Discounts.sum(reduced, currency));
  }

  /// As they were shared when the days were taken back.
  private Money share(Stretch days, Ruler ruler) {
    var all = new ArrayList<>(others);
    all.add(new Discount(deed, amount));
    var fee = slot().fee(amount.currency(), ruler);
    return Discounts.share(all, fee, stretch, days).stream()
        .filter(one -> one.by().equals(deed))
        .map(Discount::amount)
        .reduce(Money.zero(amount.currency()), Money::plus);
  }
}
