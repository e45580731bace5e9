package dev.midcycle.billing;

import dev.midcycle.money.Money;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes a document of a difference: coupons, tax, sums.
final class Drafting {
  private final Book book;
  private final Timeline timeline;

  private Drafting(Book book, Timeline timeline) {
    this.book = book;
    this.timeline = timeline;
  }

  /// All that is due at `asOf`, with the facts in effect and the usage at `known`.
  static Draft draft(Book book, Cause cause, Instant known, Instant asOf) {
    var timeline = Fold.of(book, known);
    var found = Difference.between(book, timeline, known, asOf);
    return new Drafting(book, timeline).draft(cause, asOf, found);
  }

  private Draft draft(Cause cause, Instant at, Difference.Found found) {
    var reduced = Coupons.reduce(book, timeline, found.lines());
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
    return one.standing(lines.stream().filter(one::isOf).toList(), book.account().tax(), cause);
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
    return Money.zero(book.account().currency());
  }
}
