package dev.midcycle.drafting;

import dev.midcycle.due.Cause;
import dev.midcycle.due.Grounds;
import dev.midcycle.id.FactId;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Tax;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes a document of a difference: coupons, tax, sums.
public final class Drafting {
  private final Grounds grounds;

  private Drafting(Grounds grounds) {
    this.grounds = grounds;
  }

  /// All that is due at `asOf`.
  ///
  /// @param spent the coupons for one document that have reduced one
  public static Draft draft(Grounds grounds, Set<FactId> spent, Cause cause, Instant asOf) {
    var found = Difference.between(grounds, asOf);
    var reduced = Coupons.reduce(grounds, spent, found.lines());
    return new Drafting(grounds).draft(cause, asOf, found, reduced);
  }

  private Draft draft(Cause cause, Instant at, Difference.Found found, Coupons.Reduced reduced) {
    var all = reduced.lines();
    var lines = all.stream().filter(line -> !line.amount().isZero()).toList();
    var subtotal = lines.stream().map(Line::amount).reduce(zero(), Money::plus);
    var taxes = taxes(lines);
    return new Draft(
        cause,
        at,
        lines,
        all.stream().filter(line -> line.amount().isZero()).toList(),
        subtotal,
        taxes,
        taxes.stream().map(Draft.TaxSum::amount).reduce(zero(), Money::plus),
        subtotal.plus(added(taxes)),
        found.wholes().stream().map(one -> standing(one, all, cause)).toList(),
        reduced.spent());
  }

  private Draft.Whole standing(WholeDifference one, List<Line> lines, Cause cause) {
    return one.standing(lines.stream().filter(one::isOf).toList(), grounds.account().tax(), cause);
  }

  private List<Draft.TaxSum> taxes(List<Line> lines) {
    var bases = new LinkedHashMap<Tax, Money>();
    lines.stream()
        .filter(line -> !line.isDiscount())
        .forEach(line -> bases.merge(line.tax(), line.taxable(), Money::plus));
    return bases.entrySet().stream().map(Drafting::tax).toList();
  }

  private static Draft.TaxSum tax(Map.Entry<Tax, Money> base) {
    return new Draft.TaxSum(base.getKey(), base.getValue(), base.getKey().on(base.getValue()));
  }

  /// What comes on top of the lines; inclusive tax is in them.
  private Money added(List<Draft.TaxSum> taxes) {
    return taxes.stream()
        .filter(one -> !one.rate().inclusive())
        .map(Draft.TaxSum::amount)
        .reduce(zero(), Money::plus);
  }

  private Money zero() {
    return Money.zero(grounds.currency());
  }
}
