package dev.midcycle.usagestatement;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the running period has used so far.
class ConsumptionTest {
  private static final Instant START = at("2026-01-10T12:00:00Z");

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }

  /// Since 10 January at noon: five calls each day from that morning on, a gauge at 3 from the
  /// 12th.
  private static BillingState used(String plan) {
    var catalog =
        switch (CatalogFiles.parse(
            "measured",
            """
            catalog: measured
            currency: USD
            timezone: UTC
            meters:
              calls: {name: Calls, event: call, aggregation: sum, property: n, window: period}
              level: {name: Level, event: level, aggregation: sum, property: n, window: day, combine: avg, carry_over: true}
              seen: {name: Seen, event: level, aggregation: sum, property: n, window: day, combine: latest}
              spare: {name: Spare, event: spare, aggregation: sum, property: n, window: period}
            plans:
              monthly:
                name: Monthly
                family: f
                rank: 1
                prices: {month: 30}
                charges:
                  - {key: calls, kind: usage, meter: calls, included: 20, price: 1}
                  - {key: level, kind: usage, meter: level, price: 1}
                  - {key: seats, kind: recurring, price: 1}
              yearly:
                name: Yearly
                family: f
                rank: 2
                prices: {year: 300}
                charges: [{key: calls, kind: usage, meter: calls, interval: month, price: 1}]
              tried: {name: Tried, family: f, rank: 3, prices: {month: 30}, trial_days: 14, charges: [{key: calls, kind: usage, meter: calls, price: 1}]}
            """)) {
          case Reading.Valid<Catalog>(var read) -> read;
          case Reading.Invalid<Catalog>(var problems) -> throw new AssertionError(problems);
        };
    var ids = new Ids(new Random(3));
    var profile =
        new BillingProfile(
            Currency.getInstance("USD"), ZoneOffset.UTC, Taxation.NONE, false, Set.of());
    var blank =
        BillingState.blank(
            new SubscriptionId(ids.next(0)), profile, Catalogs.of(1, catalog), START);
    var interval = plan.equals("yearly") ? Interval.YEAR : Interval.MONTH;
    var wish = ChangeRequest.Subscribe.to(new PlanKey(plan), interval);
    var state =
        switch (Decisions.decide(blank, wish, START, new FactId(ids.next(0)))) {
          case Decision.Allowed allowed -> allowed.state();
          case Decision.Refused refused -> throw new AssertionError(refused);
        };
    var usage = state.usage();
    for (int day = 0; day < 60; day++) {
      var date = LocalDate.of(2026, 1, 10).plusDays(day);
      var when = date.atTime(9, 0).toInstant(ZoneOffset.UTC);
      var record = new Used(when, Tally.of(Decimal.of(5), when));
      usage = usage.with(new MeterKey("calls"), date, record);
      usage = usage.with(new MeterKey("spare"), date, record);
    }
    var level = at("2026-01-12T00:00:00Z");
    usage =
        usage.with(
            new MeterKey("level"),
            LocalDate.of(2026, 1, 12),
            new Used(level, Tally.of(Decimal.of(3), level)));
    usage =
        usage.with(
            new MeterKey("seen"),
            LocalDate.of(2026, 1, 12),
            new Used(level, Tally.of(Decimal.of(3), level)));
    return state.with(usage);
  }

  private static ChargingInput by(String plan, String instant) {
    return Lifecycle.advance(used(plan), at(instant)).state().groundsAt(at(instant));
  }

  @ParameterizedTest(name = "{0}, {2} by {1}: {3}, {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # plan  | by                   | meter   | comes to | because
          monthly | 2026-01-10T13:00:00Z | calls   | 0        | nine o'clock was before the beginning
          monthly | 2026-01-11T08:00:00Z | calls   | 0        | nine o'clock is yet to come
          monthly | 2026-01-11T09:00:00Z | calls   | 5        | that instant counts
          monthly | 2026-01-15T10:00:00Z | calls   | 25       | five days, with what is included
          monthly | 2026-02-10T10:00:00Z | calls   | 5        | a new period has begun
          yearly  | 2026-02-10T10:00:00Z | calls   | 5        | the charge has a month of its own
          yearly  | 2026-02-10T10:00:00Z | spare   | 155      | no charge counts it: the plan's period
          monthly | 2026-01-12T10:00:00Z | level   | 1        | 0, 0 and 3 on three days
          monthly | 2026-01-15T10:00:00Z | level   | 2        | 0, 0 and 3 on four of six
          monthly | 2026-01-15T10:00:00Z | seen    | 3        | the last day that has any
          monthly | 2026-01-15T10:00:00Z | nothing | 0        | there is no such meter
          tried   | 2026-01-20T10:00:00Z | calls   | 50       | since the trial began
          """)
  void counts_up_to_an_instant(
      String plan, String by, String meter, String comesTo, String because) {
    assertThat(Consumption.of(by(plan, by), new MeterKey(meter)))
        .as(because)
        .isEqualTo(Decimal.of(comesTo));
  }

  @Test
  void nothing_is_used_before_the_beginning() {
    var catalogs = used("monthly").catalogs();
    var profile =
        new BillingProfile(
            Currency.getInstance("USD"), ZoneOffset.UTC, Taxation.NONE, false, Set.of());
    var blank = BillingState.blank(used("monthly").id(), profile, catalogs, START);

    assertThat(Consumption.of(blank.groundsAt(START), new MeterKey("calls")))
        .isEqualTo(Decimal.ZERO);
    assertThat(Consumption.running(blank.groundsAt(START))).isEmpty();
  }

  @Test
  void tells_of_each_charge_what_it_has_day_by_day() {
    var running = Consumption.running(by("monthly", "2026-01-15T10:00:00Z"));

    assertThat(running)
        .extracting(one -> one.charge().key().value())
        .containsExactly("calls", "level");
    var calls = running.getFirst();
    assertThat(calls.used()).isEqualTo(Decimal.of(25));
    assertThat(calls.billable()).isEqualTo(Decimal.of(5));
    assertThat(calls.days())
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    LocalDate.of(2026, 1, 10), Decimal.ZERO,
                    LocalDate.of(2026, 1, 11), Decimal.of(5),
                    LocalDate.of(2026, 1, 12), Decimal.of(5),
                    LocalDate.of(2026, 1, 13), Decimal.of(5),
                    LocalDate.of(2026, 1, 14), Decimal.of(5),
                    LocalDate.of(2026, 1, 15), Decimal.of(5))));
    assertThat(calls.period().from()).isEqualTo(at("2026-01-10T00:00:00Z"));
    assertThat(running.getLast().used()).isEqualTo(Decimal.of(2));
  }
}
