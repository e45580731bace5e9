package dev.midcycle.drafting;

import static java.util.Comparator.comparing;

import dev.midcycle.catalog.Charge;
import dev.midcycle.charging.Rate;
import dev.midcycle.terms.Item;
import java.util.Comparator;
import java.util.List;

/// The order of a document's lines: what is taken back, then what is charged; in each plans before
/// add-ons, a plan's own fee first and what is missing to its minimum last, then by time. Two of
/// one name at one instant come by their amount.
final class LineOrder {
  private static final Comparator<Line> ORDER =
      comparing((Line line) -> !line.isCredit())
          .thenComparingInt(line -> kind(line.rate().item()))
          .thenComparingInt(line -> charge(line.rate()))
          .thenComparing(Line::stretch)
          .thenComparing(line -> line.rate().item().key())
          .thenComparing(line -> line.rate().charge())
          .thenComparingInt(line -> line.rate().version())
          .thenComparing(line -> told(line.rate()))
          .thenComparing(Line::amount);

  private LineOrder() {}

  static List<Line> sorted(List<Line> lines) {
    return lines.stream().sorted(ORDER).toList();
  }

  /// What tells two rates apart. Ids do not: they are by chance, and a quote's are not those of
  /// what it brings.
  private static String told(Rate rate) {
    return rate.item() instanceof Item.OneOff ? "" : rate.toString();
  }

  private static int kind(Item item) {
    return switch (item) {
      case Item.OfPlan plan -> 0;
      case Item.OfAddOn addOn -> 1;
      case Item.OneOff once -> 2;
      case Item.OfCoupon coupon -> 3;
    };
  }

  private static int charge(Rate rate) {
    if (rate.charge().equals(Charge.BASE)) {
      return 0;
    }
    return rate.charge().equals(Charge.MINIMUM) ? 2 : 1;
  }
}
