package dev.midcycle.words;

import dev.midcycle.drafting.Bill;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Item;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the subscriptions of a document are called on it: as their plans, with a number where
/// several are on the same one.
public final class SubscriptionNames {
  private SubscriptionNames() {}

  /// In the order of the lines.
  public static Map<SubscriptionId, String> of(List<Bill.Of> lines, Catalogs catalogs) {
    return numbered(byPlan(lines, catalogs));
  }

  /// The same without numbers: several on the same plan are called the same.
  static List<String> plain(List<Bill.Of> lines, Catalogs catalogs) {
    return List.copyOf(byPlan(lines, catalogs).values());
  }

  private static Map<SubscriptionId, String> byPlan(List<Bill.Of> lines, Catalogs catalogs) {
    var plans = new LinkedHashMap<SubscriptionId, String>();
    for (var of : lines) {
      var name = name(of, catalogs);
      if (of.line().rate().item() instanceof Item.OfPlan) {
        plans.putIfAbsent(of.subscription(), name);
      }
    }
    lines.forEach(of -> plans.putIfAbsent(of.subscription(), name(of, catalogs)));
    return plans;
  }

  private static String name(Bill.Of of, Catalogs catalogs) {
    var rate = of.line().rate();
    return rate.item() instanceof Item.OfPlan(var key)
        ? catalogs.at(rate.version()).plan(key).name()
        : LineWords.ENGLISH.name(rate, catalogs);
  }

  private static Map<SubscriptionId, String> numbered(Map<SubscriptionId, String> plans) {
    var named = new LinkedHashMap<SubscriptionId, String>();
    var count = new LinkedHashMap<String, Integer>();
    plans.forEach((id, name) -> {
      int number = count.merge(name, 1, Integer::sum);
      boolean alone = Collections.frequency(plans.values(), name) == 1;
      named.put(id, alone ? name : name + " (" + number + ")");
    });
    return named;
  }
}
