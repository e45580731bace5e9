package dev.midcycle.api.catalog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.midcycle.api.view.Amount;
import dev.midcycle.api.view.Words;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.money.Money;
import dev.midcycle.repricing.Effect;
import dev.midcycle.repricing.PlanEffect;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one way of moving subscriptions, or of not moving them, would bring.
///
/// @param migrate `none`, `period_end` or `now`
/// @param totals of all, one for each currency
/// @param plans of each plan, interval and currency
public record MigrationView(String migrate, List<TotalView> totals, List<PlanView> plans) {

  /// How many would pay what.
  ///
  /// @param refused how many would stay as they are, by the code of the reason
  public record CountsView(
      long subscriptions,
      long more,
      long less,
      long same,
      Map<String, Long> refused,
      long usage,
      Optional<String> from,
      Optional<String> until) {
    static CountsView of(long subscriptions, Effect effect) {
      return new CountsView(
          subscriptions,
          effect.more(),
          effect.less(),
          effect.same(),
          new LinkedHashMap<>(effect.refused()),
          effect.usage(),
          effect.from().map(LocalDate::toString),
          effect.until().map(LocalDate::toString));
    }
  }

  /// All plans of one currency together.
  ///
  /// @param next what more would be billed up to the ends of the running periods
  /// @param aYear what more a year, from then on
  public record TotalView(String currency, CountsView counts, Amount next, Amount aYear) {}

  /// Those who have one plan at one interval.
  ///
  /// @param before what is billed for the first whole periods to come, if nobody is moved
  /// @param after what would be
  public record PlanView(
      String plan,
      String name,
      String interval,
      String currency,
      CountsView counts,
      Amount next,
      Amount before,
      Amount after,
      Amount difference) {}

  static MigrationView of(Migration migration, List<PlanEffect> effects, Catalog catalog) {
    var byCurrency =
        effects.stream()
            .collect(groupingBy(one -> one.of().currency(), LinkedHashMap::new, toList()));
    return new MigrationView(
        migration.code(),
        byCurrency.values().stream().map(some -> total(migration, some)).toList(),
        effects.stream().map(one -> plan(migration, one, catalog)).toList());
  }

  private static TotalView total(Migration migration, List<PlanEffect> some) {
    var sum = some.stream().map(one -> effect(migration, one)).reduce(Effect::plus).orElseThrow();
    var year =
        some.stream()
            .map(one -> one.aYear(effect(migration, one)))
            .reduce(Money::plus)
            .orElseThrow();
    return new TotalView(
        sum.next().currency().getCurrencyCode(),
        CountsView.of(some.stream().mapToLong(PlanEffect::subscriptions).sum(), sum),
        Amount.of(sum.next()),
        Amount.of(year));
  }

  private static Effect effect(Migration migration, PlanEffect one) {
    return switch (migration) {
      case NONE -> one.none();
      case PERIOD_END -> one.atPeriodEnd();
      case NOW -> one.atOnce();
    };
  }

  private static PlanView plan(Migration migration, PlanEffect one, Catalog catalog) {
    var effect = effect(migration, one);
    return new PlanView(
        one.of().plan().value(),
        catalog.plan(one.of().plan()).name(),
        Words.code(one.of().interval()),
        one.of().currency().getCurrencyCode(),
        CountsView.of(one.subscriptions(), effect),
        Amount.of(effect.next()),
        Amount.of(one.before()),
        Amount.of(effect.after()),
        Amount.of(effect.after().minus(one.before())));
  }
}
