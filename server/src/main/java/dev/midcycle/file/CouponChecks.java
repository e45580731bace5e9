package dev.midcycle.file;

import dev.midcycle.catalog.Charge;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a schema cannot say of a coupon.
final class CouponChecks {
  private CouponChecks() {}

  static void coupon(Findings findings, MoneyChecks money, Node coupon) {
    if (coupon.has("percent") == coupon.has("amount")) {
      findings.add(
          coupon, coupon.at().name() + " needs one of `percent` and `amount`, and not both");
    }
    coupon.get("amount").ifPresent(money::amounts);
    length(findings, coupon);
    coupon.get("until").ifPresent(day -> date(findings, day));
  }

  private static void length(Findings findings, Node coupon) {
    var repeating = coupon.text("duration").equals(Optional.of("repeating"));
    if (coupon.has("for")) {
      findings.outOfPlace(coupon, Set.of("periods"), "`for` says how long");
      if (coupon.has("duration") && !repeating) {
        findings.outOfPlace(coupon, Set.of("for"), "only the duration repeating has one");
      }
    } else if (repeating) {
      if (!coupon.has("periods")) {
        findings.needed(coupon, "periods", "the duration is repeating");
      }
    } else {
      findings.outOfPlace(coupon, Set.of("periods"), "only the duration repeating has some");
      findings.needed(coupon, "duration", "it says how long the coupon reduces");
    }
  }

  private static void date(Findings findings, Node day) {
    day.text()
        .filter(text -> Moments.isShaped(text) && Moments.date(text).isEmpty())
        .ifPresent(_ ->
            findings.add(day, day.at().name() + " is " + day.shown() + ", which does not exist"));
  }

  /// That one of `catalogs` has the plans and the charges which it is limited to.
  static void names(Findings findings, Node coupon, List<Node> catalogs) {
    var plans = catalogs.stream().flatMap(one -> one.members("plans").keySet().stream()).toList();
    var charges =
        Stream.concat(
                catalogs.stream().flatMap(CouponChecks::charges),
                Stream.of(Charge.BASE.value(), Charge.MINIMUM.value()))
            .toList();
    coupon.items("plans").forEach(plan -> findings.named(plan, plans, "plan"));
    coupon.items("charges").forEach(charge -> findings.named(charge, charges, "charge"));
  }

  private static Stream<String> charges(Node catalog) {
    return Stream.of("plans", "addons")
        .flatMap(section -> catalog.members(section).values().stream())
        .flatMap(carrier -> carrier.value().items("charges").stream())
        .flatMap(charge -> charge.text("key").stream());
  }
}
