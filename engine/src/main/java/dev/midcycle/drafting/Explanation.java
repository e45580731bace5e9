package dev.midcycle.drafting;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Rate;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.rating.Slice;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Item;
import java.util.List;
import java.util.stream.Collectors;

/// Says in words what a line is for and how its amount came about: the same words everywhere.
public final class Explanation {
  private Explanation() {}

  /// How the amount came about: `unused 15 of 30 days of 40.00`.
  public static String sentence(Line line) {
    return switch (line.why()) {
      case Derivation.Prorated share -> share(share) + times(line.rate());
      case Derivation.Flat whole -> "%s × %s".formatted(whole.quantity(), whole.unitPrice());
      case Derivation.Metered metered -> metered(metered);
      case Derivation.Shortfall shortfall ->
          "minimum spend of %s, %s reached".formatted(shortfall.minimum(), shortfall.counted())
              + less(shortfall.less());
      case Derivation.TakenBack back ->
          "credit for all of %s".formatted(back.billed()) + discounted(back.discount());
      case Derivation.Reduced reduced -> reduced(reduced);
    };
  }

  private static String share(Derivation.Prorated share) {
    long part = share.toPart() - share.fromPart();
    var unit = unit(share);
    var of =
        part == share.parts()
            ? "all %d %s of %s".formatted(part, unit, share.whole())
            : "%d of %d %s of %s".formatted(part, share.parts(), unit, share.whole());
    var unused = part == share.parts() ? "unused: " : "unused ";
    return share.credit() ? unused + of + discounted(share.discount()) : of;
  }

  private static String discounted(Money discount) {
    return discount.isZero() ? "" : ", less its discount of " + discount;
  }

  private static String unit(Derivation.Prorated share) {
    var one = share.parts() == 1;
    return switch (share.unit()) {
      case DAYS -> one ? "day" : "days";
      case SECONDS -> one ? "second" : "seconds";
    };
  }

  private static String times(Rate rate) {
    return switch (rate) {
      case Rate.Fee fee when !fee.quantity().equals(Decimal.ONE) ->
          " (%s × %s)".formatted(fee.quantity(), fee.unitPrice());
      case Rate.Fee fee -> "";
      case Rate.Reckoned reckoned -> "";
      case Rate.Discount discount -> "";
    };
  }

  /// `6000 units: 1000 × 0.3 + 4000 × 0.2 + 1000 × 0.1`; where the price is for a whole period,
  /// `112 × 12 / 28 days`.
  private static String metered(Derivation.Metered metered) {
    var sum = metered.slices().stream().map(Explanation::slice).collect(Collectors.joining(" + "));
    var over = metered.under() == 1 ? "" : " / " + metered.under();
    var text = (sum.isEmpty() ? "nothing to charge for" : sum) + over;
    var cut = metered.cut().isZero() ? "" : ", less " + metered.cut() + " above the maximum";
    var raised =
        metered.raised().isZero() ? "" : ", plus " + metered.raised() + " up to the minimum";
    return text + cut + raised + less(metered.less());
  }

  private static String slice(Slice slice) {
    var units = "%s × %s".formatted(slice.units(), slice.unit());
    if (slice.flat().isZero()) {
      return units;
    }
    return slice.units().isZero() || slice.unit().isZero()
        ? slice.flat().toString()
        : units + " + " + slice.flat();
  }

  private static String less(Money elsewhere) {
    return elsewhere.isZero() ? "" : ", less %s on other lines or invoices".formatted(elsewhere);
  }

  private static String reduced(Derivation.Reduced reduced) {
    return switch (reduced.off()) {
      case Derivation.Off.Percent(var percent) -> "%s %% of %s".formatted(percent, reduced.on());
      case Derivation.Off.Most(var amount) -> "%s off %s".formatted(amount, reduced.on());
    };
  }

  /// What the line is for: `Unused time on Team`, `Team: Seats`.
  public static String description(Line line, Catalogs catalogs) {
    var rate = line.rate();
    return switch (rate.item()) {
      case Item.OfCoupon coupon -> "Discount " + coupon.key();
      case Item.OneOff once -> once.name();
      case Item.OfPlan plan -> described(line, catalogs.at(rate.version()));
      case Item.OfAddOn addOn -> described(line, catalogs.at(rate.version()));
    };
  }

  private static String described(Line line, Catalog catalog) {
    var name = name(line.rate(), catalog);
    return switch (line.why()) {
      case Derivation.Prorated share when share.credit() -> "Unused time on " + name;
      case Derivation.Shortfall shortfall -> "Minimum spend on " + name;
      case Derivation.Prorated share -> name;
      case Derivation.Flat whole -> name;
      case Derivation.Metered metered -> line.isCredit() ? name + ", corrected" : name;
      case Derivation.TakenBack back -> name + ", credited";
      case Derivation.Reduced reduced -> name;
    };
  }

  /// What is priced by `rate`, as its catalogue calls it: `Team: Seats`.
  public static String name(Rate rate, Catalog catalog) {
    return switch (rate.item()) {
      case Item.OfPlan(var key) -> {
        var plan = catalog.plan(key);
        yield named(plan.name(), plan.charges(), rate.charge());
      }
      case Item.OfAddOn(var key) -> {
        var addOn = catalog.addOn(key);
        yield named(addOn.name(), addOn.charges(), rate.charge());
      }
      case Item.OfCoupon coupon -> coupon.key();
      case Item.OneOff once -> once.name();
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
