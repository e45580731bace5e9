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
import dev.midcycle.charging.Allowance;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What usage charges have come to, and may come to. The subscription begins on 1 April; on each
/// day from then on, at noon, 1, 2, 3, 4, 5, 6, 7, 1, 2 ... are used.
class SpendingsTest {
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
      plans:
        bare: {name: Bare, family: f, rank: 1, prices: {month: 1}}
        sum: {name: S, family: f, rank: 2, prices: {month: 1}, charges: [{key: u, kind: usage, meter: sum, included: 8, price: 2}]}
        dear: {name: Dear, family: f, rank: 3, prices: {month: 1}, charges: [{key: u, kind: usage, meter: sum, included: 8, price: 5}]}
        last: {name: Last, family: f, rank: 4, prices: {month: 1}, charges: [{key: u, kind: usage, meter: sum, included: 20, price: 1, rated_by: invoice}]}
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
        steep: {name: X, family: f, rank: 9, prices: {month: 1}, charges: [{key: u, kind: usage, meter: sum, model: graduated, tiers: [{up_to: 4, unit: 0, flat: 1}, {up_to: null, unit: 2}]}]}
        tried: {name: Y, family: f, rank: 10, trial_days: 14, prices: {month: 1}, charges: [{key: u, kind: usage, meter: sum, included: 1, price: 2}]}
      """;

  private static Instant at(String text) {
    return Instant.parse(text);
  }

  private static BillingState begun(String plan) {
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
  private static BillingState used(BillingState state, int days) {
    var usage = state.usage();
    for (int day = 0; day < days; day++) {
      var date = FIRST.plusDays(day);
      var noon = date.atTime(12, 0).toInstant(ZoneOffset.UTC);
      var record = new Used(noon, Tally.of(Decimal.of(1 + day % 7), noon));
      for (var meter : new String[] {"sum", "days", "peak", "busiest"}) {
        usage = usage.with(new MeterKey(meter), date, record);
      }
    }
    return state.with(usage);
  }

  private static BillingState changed(BillingState state, String plan, String day) {
    var at = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    var now =
        new ChangeRequest.Overrides(
            Optional.of(new ChangeRequest.Timing.Now()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var wish =
        new ChangeRequest.Change(
            Optional.of(new PlanKey(plan)), Optional.empty(), Map.of(), Set.of(), Set.of(), now);
    return granted(Lifecycle.advance(state, at).state(), wish, at);
  }

  private static ChargingInput by(BillingState state, String instant) {
    return Lifecycle.advance(state, at(instant)).state().groundsAt(at(instant));
  }

  private static String days(Spending spending) {
    return spending.days().stream()
        .map(day -> day.used() + (day.over().isZero() ? "" : ">" + day.over()))
        .collect(Collectors.joining(" "));
  }

  /// `4>1` is a day with four used, of which one is above what may be used.
  @ParameterizedTest(name = "{0} by the evening of the 5th")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # plan | allowance | used | beyond | billable | amount | reached | days             | because
          sum    | 8         | 15   | 7      | 7        | 14.00  | 15      | 1 2 3 4>2 5>5    | eight of the period are included
          days   | 3 a day   | 15   | 3      | 3        | 6.00   | 5       | 1 2 3 4>1 5>2    | three of each day are
          peak   | 4         | 5    | 1      | 1        | 2.00   | 5       | 0 0 0 0 5>1      | the highest decides
          busiest| -         | 5    | 5      | 5        | 10.00  | 0       | 1>1 2>2 3>3 4>4 5>5 | nothing is included
          tiers  | 10        | 15   | 5      | 15       | 10.00  | 15      | 1 2 3 4 5>5      | two tiers are free
          steep  | -         | 15   | 15     | 15       | 23.00  | 0       | 1>1 2>2 3>3 4>4 5>5 | a flat fee is none
          """)
  void says_what_is_used_included_and_over(
      String plan,
      @Nullable String allowance,
      String used,
      String beyond,
      String billable,
      String amount,
      String reached,
      String days,
      String because) {
    var spending = Spendings.running(by(used(begun(plan), 30), "2026-04-05T20:00:00Z")).getFirst();

    assertThat(
            spending
                .allowance()
                .map(one -> one.amount() + (one.per() == Allowance.Per.DAY ? " a day" : "")))
        .isEqualTo(Optional.ofNullable(allowance));
    assertThat(spending.used()).hasToString(used);
    assertThat(spending.beyond()).as(because).hasToString(beyond);
    assertThat(spending.billable()).hasToString(billable);
    assertThat(spending.amount()).hasToString(amount);
    assertThat(spending.reached()).hasToString(reached);
    assertThat(days(spending)).as(because).isEqualTo(days);
    assertThat(spending.days().getLast().included().plus(spending.days().getLast().over()))
        .isEqualTo(spending.days().getLast().used());
  }

  @Test
  void what_is_shown_of_a_period_is_what_its_document_charges() {
    for (var plan : new String[] {"sum", "days", "peak", "busiest", "tiers", "steep"}) {
      var issued = Lifecycle.advance(used(begun(plan), 40), at("2026-05-01T02:00:00Z"));
      var charged =
          issued.documents().stream()
              .flatMap(document -> document.lines().stream())
              .filter(line -> line.rate().charge().value().equals("u"))
              .toList();
      var shown =
          Spendings.of(
              issued.state().groundsAt(at("2026-05-01T02:00:00Z")), LocalDate.of(2026, 4, 9));

      assertThat(shown).hasSize(1);
      assertThat(charged).as(plan).hasSize(1);
      assertThat(shown.getFirst().amount()).as(plan).isEqualTo(charged.getFirst().amount());
      assertThat(shown.getFirst().billable()).as(plan).isEqualTo(charged.getFirst().quantity());
    }
  }

  @Test
  void each_rate_of_a_changed_plan_has_its_own_days() {
    var state = changed(used(begun("sum"), 30), "dear", "2026-04-04");

    var spending = Spendings.running(by(state, "2026-04-05T20:00:00Z")).getFirst();

    assertThat(spending.item().key()).isEqualTo("dear");
    assertThat(days(spending)).isEqualTo("1 2 3 4>2 5>5");
    assertThat(spending.parts())
        .extracting(part -> part.rate().item().key() + " " + part.quantity() + " " + part.amount())
        .containsExactly("sum 0 0.00", "dear 7 35.00");
  }

  @Test
  void with_the_rate_of_the_last_day_all_days_have_its_allowance() {
    var state = changed(used(begun("sum"), 30), "last", "2026-04-04");

    var spending = Spendings.running(by(state, "2026-04-07T20:00:00Z")).getFirst();

    assertThat(days(spending)).isEqualTo("1 2 3 4 5 6>1 7>7");
    assertThat(spending.parts())
        .extracting(part -> part.rate().item().key() + " " + part.quantity() + " " + part.amount())
        .containsExactly("last 8 8.00");
  }

  @Test
  void use_in_a_trial_is_free() {
    var spending = Spendings.running(by(used(begun("tried"), 30), "2026-04-05T20:00:00Z"));

    assertThat(spending).hasSize(1);
    assertThat(days(spending.getFirst())).isEqualTo("1 2 3 4 5");
    assertThat(spending.getFirst().amount().isZero()).isTrue();
    assertThat(spending.getFirst().used()).hasToString("15");
    assertThat(spending.getFirst().allowance()).isEmpty();
  }

  @Test
  void the_periods_are_told_the_newest_first_and_a_foreign_day_has_none() {
    var input = by(used(begun("sum"), 70), "2026-06-02T20:00:00Z");

    assertThat(Spendings.periods(input))
        .extracting(period -> period.from().toString().substring(0, 10))
        .containsExactly("2026-06-01", "2026-05-01", "2026-04-01");
    assertThat(Spendings.of(input, LocalDate.of(2026, 3, 31))).isEmpty();
    assertThat(Spendings.of(input, LocalDate.of(2026, 4, 30)).getFirst().days()).hasSize(30);
    assertThat(Spendings.running(by(begun("bare"), "2026-04-05T20:00:00Z"))).isEmpty();
  }

  /// By noon of the 9th, the second Thursday: 1 to 7, then 1, and 2 so far.
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # guess | in April | because
          LOW     | 52       | 31 so far, and one on each of the 21 days left; today stays at its two
          LIKELY  | 115      | 31 so far, and three weeks like the last, 28 each
          HIGH    | 183      | each day to come is a seven, today too
          """)
  void days_to_come_are_like_the_last_seven(Outlook.Guess guess, String inApril, String because) {
    var input = by(used(begun("sum"), 9), "2026-04-09T12:00:00Z");

    var outlook = Outlook.of(input).orElseThrow();

    assertThat(outlook.days()).isEqualTo(7);
    assertThat(outlook.until()).isEqualTo(at("2026-05-01T00:00:00Z").minusNanos(1));
    var days = outlook.with(guess, input.usage()).of(new MeterKey("sum"));
    assertThat(days).hasSize(30);
    var sum =
        days.values().stream()
            .flatMap(records -> records.stream())
            .map(Used::tally)
            .reduce(Tally.NONE, Tally::plus)
            .sum();
    assertThat(sum).as(because).hasToString(inApril);
  }

  @Test
  void nothing_is_foreseen_before_the_first_whole_day() {
    assertThat(Outlook.of(by(used(begun("sum"), 1), "2026-04-01T13:00:00Z"))).isEmpty();
    assertThat(Outlook.of(by(begun("bare"), "2026-04-05T13:00:00Z"))).isEmpty();
  }
}
