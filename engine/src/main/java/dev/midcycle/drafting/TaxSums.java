package dev.midcycle.drafting;

import dev.midcycle.money.Money;
import dev.midcycle.terms.Tax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// The tax on a document: once for each rate, on the sum of its rounded lines that charge, less
/// what the lines bring back that take back. On documents that are older than that rule, on the sum
/// of all lines.
public final class TaxSums {
  private TaxSums() {}

  /// In the order in which the lines first have them.
  public static List<Draft.TaxSum> of(List<Line> lines) {
    var rates = new LinkedHashMap<Tax, List<Line>>();
    lines.stream()
        .filter(line -> !line.isDiscount())
        .forEach(line -> rates.computeIfAbsent(line.tax(), rate -> new ArrayList<>()).add(line));
    return rates.entrySet().stream().map(one -> sum(one.getKey(), one.getValue())).toList();
  }

  /// What comes on top of the lines; inclusive tax is in them.
  public static Money added(List<Draft.TaxSum> taxes, Money none) {
    return taxes.stream()
        .filter(one -> !one.rate().inclusive())
        .map(Draft.TaxSum::amount)
        .reduce(none, Money::plus);
  }

  private static Draft.TaxSum sum(Tax rate, List<Line> lines) {
    var none = Money.zero(lines.getFirst().amount().currency());
    var base = none;
    var back = none;
    var taxed = none;
    for (var line : lines) {
      base = base.plus(line.taxable());
      back = back.plus(line.taxBack().orElse(none));
      taxed = line.taxBack().isPresent() ? taxed : taxed.plus(line.taxable());
    }
    return new Draft.TaxSum(rate, base, rate.on(taxed).minus(back));
  }
}
