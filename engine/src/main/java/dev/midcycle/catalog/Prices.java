package dev.midcycle.catalog;

import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What something costs, by interval and currency, in major units; `always` holds where no price by
/// interval is given.
public record Prices(
    Map<Currency, Decimal> always, Map<Interval, Map<Currency, Decimal>> byInterval) {
  public static final Prices NONE = new Prices(Map.of(), Map.of());

  public Prices {
    always = Map.copyOf(always);
    byInterval = Map.copyOf(byInterval);
  }

  public Optional<Decimal> of(Interval interval, Currency currency) {
    return Optional.ofNullable(byInterval.getOrDefault(interval, always).get(currency));
  }

  /// The price where there are any at all. One that is missing for these throws: it was checked
  /// when the terms were decided, and what is not priced is never free.
  public Optional<Decimal> ifAny(Interval interval, Currency currency) {
    return isEmpty() ? Optional.empty() : Optional.of(known(interval, currency));
  }

  /// A price that is known to be here.
  public Decimal known(Interval interval, Currency currency) {
    return of(interval, currency)
        .orElseThrow(
            () -> new IllegalStateException("no price for " + interval + " in " + currency));
  }

  /// These, and where `own` has one its own instead. One price for all intervals holds for those
  /// that are here already.
  public Prices with(Prices own) {
    if (own.isEmpty()) {
      return this;
    }
    var intervals = new HashSet<>(byInterval.keySet());
    intervals.addAll(own.byInterval.keySet());
    var both = new HashMap<Interval, Map<Currency, Decimal>>();
    for (var interval : intervals) {
      both.put(interval, merged(at(interval), own.at(interval)));
    }
    boolean onlyByInterval = always.isEmpty() && !byInterval.isEmpty();
    return new Prices(onlyByInterval ? always : merged(always, own.always), both);
  }

  private Map<Currency, Decimal> at(Interval interval) {
    return byInterval.getOrDefault(interval, always);
  }

  private static Map<Currency, Decimal> merged(
      Map<Currency, Decimal> some, Map<Currency, Decimal> instead) {
    var all = new HashMap<>(some);
    all.putAll(instead);
    return all;
  }

  /// Whether there is a price for an interval, in any currency.
  public boolean isFor(Interval interval) {
    return !at(interval).isEmpty();
  }

  public Set<Interval> intervals() {
    return byInterval.keySet();
  }

  public boolean isEmpty() {
    return always.isEmpty() && byInterval.isEmpty();
  }

  /// Whether any price is not zero.
  public boolean costsSomething() {
    return always.values().stream().anyMatch(price -> !price.isZero())
        || byInterval.values().stream()
            .anyMatch(byCurrency -> byCurrency.values().stream().anyMatch(p -> !p.isZero()));
  }
}
