package dev.midcycle.charging;

import static java.util.Comparator.comparing;

import dev.midcycle.terms.Item;
import java.util.Comparator;

/// The order in which what stands billed is taken back: by its beginning, plans before add-ons, the
/// base fee before other charges. It does not depend on how a billing state was kept.
public final class BilledOrder {
  private static final String BASE = "base";

  public static final Comparator<Billed> COMPARATOR =
      comparing((Billed row) -> row.stretch().from())
          .thenComparingInt(row -> rank(row.rate().item()))
          .thenComparing(row -> row.rate().item().key())
          .thenComparing(row -> !row.rate().charge().value().equals(BASE))
          .thenComparing(row -> row.rate().charge().value())
          .thenComparing(row -> row.period().from());

  private BilledOrder() {}

  private static int rank(Item item) {
    return switch (item) {
      case Item.OfPlan _ -> 0;
      case Item.OfAddOn _ -> 1;
      case Item.OneOff _ -> 2;
      case Item.OfCoupon _ -> 3;
    };
  }
}
