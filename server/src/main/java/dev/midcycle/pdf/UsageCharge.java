package dev.midcycle.pdf;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.Meter;
import dev.midcycle.charging.Rate;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Item;
import java.util.List;

/// The charge that a rate is of, and the meter that it counts by.
record UsageCharge(Charge.Usage charge, Meter meter) {

  static UsageCharge of(Rate rate, Catalogs catalogs) {
    var catalog = catalogs.at(rate.version());
    return charges(rate.item(), catalog).stream()
        .filter(charge -> charge.key().equals(rate.charge()))
        .filter(Charge.Usage.class::isInstance)
        .map(Charge.Usage.class::cast)
        .map(charge -> new UsageCharge(charge, catalog.meter(charge.meter())))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no usage is charged at " + rate));
  }

  private static List<Charge> charges(Item item, Catalog catalog) {
    return switch (item) {
      case Item.OfPlan(var plan) -> catalog.plan(plan).charges();
      case Item.OfAddOn(var addOn) -> catalog.addOn(addOn).charges();
      case Item.OfCoupon _, Item.OneOff _ -> List.of();
    };
  }

  /// Whether what is included is so each day, and days are added up.
  boolean isDaily() {
    return meter.window() == Meter.Window.DAY && meter.combine() == Meter.Combine.SUM;
  }
}
