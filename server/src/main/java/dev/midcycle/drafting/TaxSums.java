package dev.midcycle.drafting;

import dev.midcycle.money.Money;
import dev.midcycle.terms.Tax;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The tax on a document: once for each rate, on the sum of its rounded lines.
public final class TaxSums {
  private TaxSums() {}

  /// In the order in which the lines first have them.
  public static List<Draft.TaxSum> of(List<Line> lines) {
    var bases = new LinkedHashMap<Tax, Money>();
    lines.stream()
        .filter(line -> !line.isDiscount())
        .forEach(line -> bases.merge(line.tax(), line.taxable(), Money::plus));
    return bases.entrySet().stream().map(TaxSums::tax).toList();
  }

  private static Draft.TaxSum tax(Map.Entry<Tax, Money> base) {
    return new Draft.TaxSum(base.getKey(), base.getValue(), base.getKey().on(base.getValue()));
  }
}
