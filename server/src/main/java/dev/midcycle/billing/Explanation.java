package dev.midcycle.billing;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.money.Decimal;
import java.util.List;

/// Says in words what a line is for and how its amount came about: the same words at every door.
public final class Explanation {
  private Explanation() {}

  /// How the amount came about: `unused 15 of 30 days of 40.00`.
  public static String sentence(Line line) {
    return switch (line.why()) {
      case Derivation.Share share -> share(share) + times(line.rate());
    };
  }

  private static String share(Derivation.Share share) {
    long part = share.toPart() - share.fromPart();
    var unit = unit(share);
    if (part == share.parts()) {
      return (share.credit() ? "unused: all " : "all ")
          + "%d %s of %s".formatted(part, unit, share.whole());
    }
    var of = "%d of %d %s of %s".formatted(part, share.parts(), unit, share.whole());
    return share.credit() ? "unused " + of : of;
  }

  private static String unit(Derivation.Share share) {
    var one = share.parts() == 1;
    return switch (share.unit()) {
      case DAYS -> one ? "day" : "days";
      case SECONDS -> one ? "second" : "seconds";
    };
  }

  private static String times(Rate rate) {
    return rate.quantity().equals(Decimal.ONE)
        ? ""
        : " (%s × %s)".formatted(rate.quantity(), rate.unitPrice());
  }

  /// What the line is for: `Unused time on Team`, `Team: Seats`.
  public static String description(Line line, Catalogs catalogs) {
    var name = name(line.rate(), catalogs.at(line.rate().version()));
    return line.amount().isNegative() ? "Unused time on " + name : name;
  }

  private static String name(Rate rate, Catalog catalog) {
    return switch (rate.item()) {
      case Item.OfPlan(var key) -> {
        var plan = catalog.plan(key);
        yield named(plan.name(), plan.charges(), rate.charge());
      }
      case Item.OfAddOn(var key) -> {
        var addOn = catalog.addOn(key);
        yield named(addOn.name(), addOn.charges(), rate.charge());
      }
    };
  }

  private static String named(String carrier, List<Charge> charges, ChargeKey key) {
    return charges.stream()
        .filter(charge -> charge.key().equals(key))
        .map(Charge::name)
        .filter(name -> !name.equals(carrier) && !name.equals(key.value()))
        .findFirst()
        .map(name -> carrier + ": " + name)
        .orElse(carrier);
  }
}
