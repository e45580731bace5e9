package dev.midcycle.dunning;

import dev.midcycle.catalog.Plan;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.PlanRef;
import dev.midcycle.time.Interval;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/// What one has instead of a plan that nobody pays.
final class FreePlans {
  private FreePlans() {}

  /// In the order in which they are wanted, of the newest catalogue: the plan that one cancels to,
  /// then the family's that cost nothing and are on offer, lowest first. What is not sold in the
  /// customer's currency is none of them.
  static List<Plan> of(Catalogs catalogs, PlanRef had, Currency currency) {
    var catalog = catalogs.current();
    var now = catalogs.plan(had);
    var cancelTo = catalog.find(now.key()).flatMap(Plan::cancelTo).flatMap(catalog::find).stream();
    var lowest =
        catalog.plans().values().stream()
            .filter(one -> one.family().equals(now.family()))
            .filter(one -> !one.costsSomething() && !one.hidden())
            .sorted(Comparator.comparingInt(Plan::rank).thenComparing(Plan::key));
    return Stream.concat(cancelTo, lowest)
        .filter(one -> !one.intervals(currency).isEmpty())
        .toList();
  }

  /// The intervals at which a plan may be had, in the order in which they are wanted: that of the
  /// subscription, longer ones, and then shorter ones, the nearest first.
  static Stream<Interval> intervals(Plan plan, Interval same, Currency currency) {
    var sold = plan.intervals(currency);
    var longer = sold.stream().filter(one -> one.isLongerThan(same));
    var shorter =
        sold.reversed().stream().filter(one -> !one.equals(same) && !one.isLongerThan(same));
    return Stream.of(sold.stream().filter(same::equals), longer, shorter)
        .flatMap(intervals -> intervals);
  }
}
