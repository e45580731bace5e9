package dev.midcycle.einvoice;

import static java.util.Comparator.comparingLong;

import dev.midcycle.charging.Discounts;
import dev.midcycle.charging.Rate;
import dev.midcycle.drafting.Draft;
import dev.midcycle.drafting.Line;
import dev.midcycle.drafting.TaxSums;
import dev.midcycle.money.Money;
import java.util.IdentityHashMap;
import java.util.List;

/// What each line comes to without tax. With tax on top that is the line itself. Where prices
/// contain it, each line leaves out its own part, and the largest one has what is missing to the
/// document's sum at that rate: tax is computed once for all lines of a rate.
final class NetAmounts {
  /// A line less its discounts, and those, both without tax.
  ///
  /// @param off above zero where something is taken off
  record Net(Money line, Money off) {}

  private final IdentityHashMap<Line, Net> nets = new IdentityHashMap<>();

  private NetAmounts() {}

  static NetAmounts of(List<Line> lines) {
    var amounts = new NetAmounts();
    for (var sum : TaxSums.of(lines)) {
      amounts.add(sum, lines.stream().filter(line -> isTaxed(line) && at(line, sum)).toList());
    }
    return amounts;
  }

  /// Whether it is no coupon's line: those are told as allowances of the lines that they lower.
  static boolean isTaxed(Line line) {
    return !(line.rate() instanceof Rate.Discount);
  }

  private static boolean at(Line line, Draft.TaxSum sum) {
    return line.tax().equals(sum.rate());
  }

  Net of(Line line) {
    var net = nets.get(line);
    if (net == null) {
      throw new IllegalArgumentException("no line of this document: " + line);
    }
    return net;
  }

  private void add(Draft.TaxSum sum, List<Line> lines) {
    lines.forEach(line -> nets.put(line, alone(line)));
    var wanted = sum.rate().inclusive() ? sum.base().minus(sum.amount()) : sum.base();
    var come =
        lines.stream()
            .map(line -> of(line).line())
            .reduce(Money.zero(wanted.currency()), Money::plus);
    lines.stream()
        .max(comparingLong(line -> Math.abs(line.amount().minor())))
        .ifPresent(line ->
            nets.put(line, new Net(of(line).line().plus(wanted.minus(come)), of(line).off())));
  }

  private static Net alone(Line line) {
    var off =
        line.isCredit()
            ? Money.zero(line.amount().currency())
            : Discounts.sum(line.discounts(), line.amount().currency());
    if (!line.tax().inclusive()) {
      return new Net(line.taxable(), off);
    }
    var inside = line.taxBack().map(Money::negated).orElse(line.tax().on(line.taxable()));
    return new Net(line.taxable().minus(inside), off.minus(line.tax().on(off)));
  }
}
