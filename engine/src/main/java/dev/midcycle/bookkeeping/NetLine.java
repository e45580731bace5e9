package dev.midcycle.bookkeeping;

import static java.math.RoundingMode.HALF_UP;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.midcycle.charging.Rate;
import dev.midcycle.drafting.Line;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Tax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// A line, and what of it is the merchant's: less the discounts, which are lines of their own, and
/// less the tax where that is inside. A document's lines come to its total less its tax.
record NetLine(Line line, Money net) {

  /// Those that charge or take back, without those that only say what coupons took off.
  static List<NetLine> of(List<Line> document) {
    var all = new ArrayList<NetLine>();
    var lines = document.stream().filter(line -> !(line.rate() instanceof Rate.Discount));
    lines
        .collect(groupingBy(Line::tax, LinkedHashMap::new, toList()))
        .forEach((tax, some) -> all.addAll(of(tax, some)));
    return all;
  }

  private static List<NetLine> of(Tax rate, List<Line> lines) {
    return rate.inclusive() ? less(rate, lines) : lines.stream().map(NetLine::of).toList();
  }

  private static NetLine of(Line line) {
    return new NetLine(line, line.taxable());
  }

  /// The tax is computed once, on the sum of what charges; each of these lines has its share of it.
  /// What takes back has its own, save on documents that are older than that rule.
  private static List<NetLine> less(Tax rate, List<Line> lines) {
    var none = Money.zero(lines.getFirst().amount().currency());
    var sum =
        lines.stream()
            .filter(line -> line.taxBack().isEmpty())
            .map(Line::taxable)
            .reduce(none, Money::plus);
    var tax = rate.on(sum);
    var all = new ArrayList<NetLine>();
    var before = none;
    for (var line : lines) {
      if (line.taxBack().isPresent()) {
        all.add(new NetLine(line, line.amount().plus(line.taxBack().get())));
      } else {
        var after = before.plus(line.taxable());
        all.add(new NetLine(line, line.taxable().minus(share(tax, before, after, sum))));
        before = after;
      }
    }
    return all;
  }

  private static Money share(Money tax, Money before, Money after, Money sum) {
    return sum.isZero()
        ? tax
        : tax.share(after.minor(), sum.minor(), HALF_UP)
            .minus(tax.share(before.minor(), sum.minor(), HALF_UP));
  }
}
