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
      findings.add(coupon, coupon.at().name() + " needs exactly one of `percent` and `amount`");
    }
    coupon.get("amount").ifPresent(money::amounts);
    length(findings, coupon);
    coupon.get("intervals").ifPresent(list -> IntervalChecks.onceListed(findings, list));
    coupon.get("until").ifPresent(day -> date(findings, day));
  }

  private static void length(Findings findings, Node coupon) {
    var repeating = coupon.text("duration").equals(Optional.of("repeating"));
    if (coupon.has("for")) {
      findings.outOfPlace(coupon, Set.of("periods"), "`for` is set");
      if (coupon.has("duration") && !repeating) {
        findings.outOfPlace(coupon, Set.of("for"), "it goes with `duration: repeating`");
      }
    } else if (repeating) {
      if (!coupon.has("periods")) {
        findings.needed(coupon, "periods", "`duration: repeating` is set");
      }
    } else {
      findings.outOfPlace(coupon, Set.of("periods"), "it goes with `duration: repeating`");
      findings.needed(coupon, "duration", "it says how long the coupon applies");
    }
  }

  private static void date(Findings findings, Node day) {
    day.text()
        .filter(text -> Moments.isShaped(text) && Moments.date(text).isEmpty())
        .ifPresent(_ ->
            findings.add(day, day.at().name() + " is " + day.shown() + ", which is not a date"));
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
