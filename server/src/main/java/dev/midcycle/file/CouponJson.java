package dev.midcycle.file;

import static dev.midcycle.file.CatalogJson.JSON;

import dev.midcycle.catalog.Coupon;
import java.util.Collection;
import tools.jackson.databind.node.ObjectNode;

/// A coupon as a catalogue file has it.
final class CouponJson {
  private CouponJson() {}

  static ObjectNode coupon(Coupon coupon) {
    var node = JSON.objectNode();
    switch (coupon.off()) {
      case Coupon.Off.Percent(var percent) -> node.put("percent", percent.toString());
      case Coupon.Off.Amount(var amount) -> node.put("amount", amount.toString());
      case Coupon.Off.Amounts(var each) -> {
        var amounts = node.putObject("amount");
        each.forEach(one -> amounts.put(one.currency().getCurrencyCode(), one.toString()));
      }
    }
    switch (coupon.duration()) {
      case Coupon.Duration.Once() -> node.put("duration", "once");
      case Coupon.Duration.Forever() -> node.put("duration", "forever");
      case Coupon.Duration.Repeating(var periods) ->
          node.put("duration", "repeating").put("periods", periods);
      case Coupon.Duration.For(var length) ->
          node.put("duration", "repeating").put("for", length.toString());
    }
    coupon.limited().ifPresent(limits -> limits(node, limits));
    return node;
  }

  private static void limits(ObjectNode node, Coupon.Limits limits) {
    list(node, "plans", limits.plans());
    list(node, "charges", limits.charges());
    var intervals = limits.intervals().stream().sorted().map(Object::toString).toList();
    list(node, "intervals", intervals);
    limits.until().ifPresent(day -> node.put("until", day.toString()));
    limits.maxRedemptions().ifPresent(most -> node.put("max_redemptions", most));
  }

  /// One that is empty is no limit.
  private static void list(ObjectNode node, String name, Collection<?> keys) {
    if (!keys.isEmpty()) {
      var list = node.putArray(name);
      keys.stream().map(Object::toString).sorted().forEach(list::add);
    }
  }
}
