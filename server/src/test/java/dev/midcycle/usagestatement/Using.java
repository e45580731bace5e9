package dev.midcycle.usagestatement;

import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Decision;
import dev.midcycle.billing.Decisions;
import dev.midcycle.billing.Lifecycle;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.charging.ChargingInput;
import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.Reading;
import dev.midcycle.id.FactId;
import dev.midcycle.id.Ids;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.rating.Tally;
import dev.midcycle.rating.Used;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Taxation;
import dev.midcycle.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// A subscription that begins on 1 April 2026 and uses, at noon of each day, 1, 2, 3, 4, 5, 6, 7,
/// 1, 2 ...
final class Using {
  private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
  private static final String CATALOG =
      """
      catalog: spent
      currency: USD
      timezone: UTC
      meters:
        sum: {name: Sum, event: e, aggregation: sum, property: n, window: period}
        days: {name: Days, event: e, aggregation: sum, property: n, window: day}
        peak: {name: Peak, event: e, aggregation: max, property: n, window: period}
        busiest: {name: Busiest, event: e, aggregation: max, property: n, window: day, combine: max}
        gauge: {name: Gauge, event: e, aggregation: sum, property: n, window: day, combine: avg, carry_over: true}
      features:
        sums: {name: Sums, type: limit, meter: sum}
        days: {name: Days, type: limit, meter: days}
        flag: {name: Flag, type: flag}
      plans:
        bare: {name: Bare, family: f, rank: 1, prices: {month: 1}}
        sum: {name: S, family: f, rank: 2, prices: {month: 1}, charges: [{key: u, kind: usage, meter: sum, included: 8, price: 2}]}
        dear: {name: Dear, family: f, rank: 3, prices: {month: 1}, charges: [{key: u, kind: usage, meter: sum, included: 8, price: 5}]}
        last: {name: Last, family: f, rank: 4, prices: {month: 1}, features: {sums: 31, days: null}, charges: [{key: u, kind: usage, meter: sum, included: 20, price: 1, rated_by: invoice}]}
        days: {name: D, family: f, rank: 5, prices: {month: 1}, charges: [{key: u, kind: usage, meter: days, included: 3, price: 2}]}
        peak: {name: P, family: f, rank: 6, prices: {month: 1}, charges: [{key: u, kind: usage, meter: peak, included: 4, price: 2}]}
        busiest: {name: B, family: f, rank: 7, prices: {month: 1}, charges: [{key: u, kind: usage, meter: busiest, price: 2}]}
        tiers:
          name: T
          family: f
          rank: 8
          prices: {month: 1}
          charges:
            - {key: u, kind: usage, meter: sum, model: graduated, tiers: [{up_to: 4, unit: 0}, {up_to: 10, unit: 0, flat: 0}, {up_to: null, unit: 2}]}
        small: {name: Small, family: f, rank: 11, prices: {month: 1}, features: {sums: 30, days: 2}, charges: [{key: u, kind: usage, meter: sum, included: 2, price: 2}]}
        sums: {name: Sums, family: f, rank: 12, prices: {year: 12}, charges: [{key: u, kind: usage, meter: sum, included: 8, price: 2}]}
        steep: {name: X, family: f, rank: 9, prices: {month: 1}, charges: [{key: u, kind: usage, meter: sum, model: graduated, tiers: [{up_to: 4, unit: 0, flat: 1}, {up_to: null, unit: 2}]}]}
        filled: {name: Filled, family: f, rank: 13, prices: {month: 1}, charges: [{key: u, kind: usage, meter: gauge, price: 2}]}
        tried: {name: Y, family: f, rank: 10, trial_days: 14, prices: {month: 1}, charges: [{key: u, kind: usage, meter: sum, included: 1, price: 2}]}
      """;

  static Instant at(String text) {
    return Instant.parse(text);
  }

  static BillingState begun(String plan) {
    var catalog =
        switch (CatalogFiles.parse("spent", CATALOG)) {
          case Reading.Valid<Catalog>(var read) -> read;
          case Reading.Invalid<Catalog>(var problems) -> throw new AssertionError(problems);
        };
    var start = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
    var ids = new Ids(new Random(3));
    var profile =
        new BillingProfile(
            Currency.getInstance("USD"), ZoneOffset.UTC, Taxation.NONE, false, Set.of());
    var blank =
        BillingState.blank(
            new SubscriptionId(ids.next(0)), profile, Catalogs.of(1, catalog), start);
    return granted(blank, ChangeRequest.Subscribe.to(new PlanKey(plan), Interval.MONTH), start);
  }

  private static BillingState granted(BillingState state, ChangeRequest wish, Instant at) {
    return switch (Decisions.decide(
        state, wish, at, new FactId(new Ids(new Random(4)).next(at.toEpochMilli())))) {
      case Decision.Allowed allowed -> allowed.state();
      case Decision.Refused refused -> throw new AssertionError(refused);
    };
  }

  /// Used on so many days.
  static BillingState used(BillingState state, int days) {
    var usage = state.usage();
    for (int day = 0; day < days; day++) {
      var date = FIRST.plusDays(day);
      var noon = date.atTime(12, 0).toInstant(ZoneOffset.UTC);
      var record = new Used(noon, Tally.of(Decimal.of(1 + day % 7), noon));
      for (var meter : new String[] {"sum", "days", "peak", "busiest", "gauge"}) {
        usage = usage.with(new MeterKey(meter), date, record);
      }
    }
    return state.with(usage);
  }

  static final ChangeRequest.Overrides NOW =
      new ChangeRequest.Overrides(
          Optional.of(new ChangeRequest.Timing.Now()),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  static BillingState changed(BillingState state, String plan, String day) {
    return asked(state, change(plan, Optional.empty()), day + "T00:00:00Z");
  }

  static ChangeRequest change(String plan, Optional<Interval> interval) {
    return new ChangeRequest.Change(
        Optional.of(new PlanKey(plan)), interval, Map.of(), Set.of(), Set.of(), NOW);
  }

  static BillingState asked(BillingState state, ChangeRequest wish, String instant) {
    return granted(Lifecycle.advance(state, at(instant)).state(), wish, at(instant));
  }

  static ChargingInput by(BillingState state, String instant) {
    return Lifecycle.advance(state, at(instant)).state().groundsAt(at(instant));
  }

  private Using() {}
}
