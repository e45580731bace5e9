package dev.midcycle.repricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Decision;
import dev.midcycle.billing.Decisions;
import dev.midcycle.billing.Lifecycle;
import dev.midcycle.billing.SoldStates;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.id.FactId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Taxation;
import dev.midcycle.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a newer version would bring to many, on 16 April 2026 at noon.
class RepricingsTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Instant NOW = Instant.parse("2026-04-16T12:00:00Z");
  private static final String TEXT =
      """
      catalog: sold
      currency: USD
      timezone: UTC
      meters: {calls: {name: Calls, event: call, aggregation: count}}
      plans:
        a: {name: A, family: f, rank: 1, prices: {month: 30, year: 300}}
        b: {name: B, family: f, rank: 2, prices: {month: 60}}
        intro: {name: Intro, family: f, rank: 3, prices: {month: 20}, phases: [{key: p, for: 3 months, prices: {month: 10}}]}
        desks: {name: Desks, family: f, rank: 4, prices: {month: 20}, charges: [{key: desk, kind: recurring, quantity: 1, price: {month: 5}, phases: [{key: p, for: 3 months, price: {month: 1}}]}]}
        least: {name: Least, family: f, rank: 6, prices: {month: 10}, charges: [{key: c, kind: usage, meter: calls, price: 1, minimum: 15}]}
        steps: {name: Steps, family: f, rank: 7, prices: {month: 10}, charges: [{key: c, kind: usage, meter: calls, model: stairstep, tiers: [{up_to: null, flat: 4}]}]}
        parts: {name: Parts, family: f, rank: 5, prices: {year: 200}, charges: [{key: part, kind: recurring, quantity: 1, interval: month, price: {month: 2}}]}
      """;
  private static final Catalog CATALOG = SoldStates.catalog(TEXT);

  /// Whom a subscription is like: by its plan and when it began, in words.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          one                     | other                   | alike | because
          a 2026-01-10            | a 2024-03-10            | true  | how old it is makes no difference
          a 2026-01-10            | a 2026-01-11            | false | billed on another day
          a 2026-01-10            | b 2026-01-10            | false | another plan
          a 2026-01-10            | a 2026-01-10 due        | true  | what is open is not billed again
          a 2025-03-10 year       | a 2024-03-10 year       | true  |
          a 2026-01-10 year       | a 2026-01-10            | false | another interval
          a 2026-04-16T08:00      | a 2026-04-16T10:00      | true  | at another time of the day
          a 2026-04-16T08:00      | b 2026-04-16T08:00      | false |
          a 2026-01-10 half       | a 2026-01-10 half       | true  | the same coupon
          a 2026-01-10 half       | a 2026-01-10            | false | none at all
          a 2026-01-10 half       | a 2026-01-10 third      | false | another one
          a 2026-01-10 once       | a 2026-01-10 once       | true  | one that has found its period
          a 2026-01-10 once       | a 2026-01-10            | false |
          intro 2026-01-10        | intro 2024-03-10        | false | its phases are counted from its beginning
          desks 2026-01-10        | desks 2024-03-10        | false | the phases of a charge too
          parts 2025-03-10        | parts 2024-03-10        | false | its parts have dates of their own
          a 2026-01-10 moved      | a 2026-01-10 moved      | false | changed in the running period: like itself alone
          """)
  void those_are_alike(String one, String other, boolean alike, @Nullable String because) {
    assertThat(alike(state(one, 1)).equals(alike(state(other, 2)))).as(because).isEqualTo(alike);
    assertThat(alike(state(one, 1))).isEqualTo(alike(state(one, 1)));
  }

  /// From 30.00 to 33.00 a month. Those of the 10th run to 10 May, the one of the 20th to 20 April.
  ///
  /// At once: of 30 days of the 10th's period 24 are left, 33.00 - 6.60 - 24.00 = 2.40; of 31 days
  /// of the 20th's 4 are, 33.00 - 28.74 - 3.87 = 0.39; all that comes with the next document.
  @Test
  void the_effects_on_those_of_one_plan_are_added() {
    var newer = SoldStates.catalog(TEXT.replace("month: 30", "month: 33"));
    var catalogs = Catalogs.of(1, CATALOG).with(2, newer.after(CATALOG));
    var repricings = new Repricings(catalogs, NOW);

    repricings.add(alike(state("a 2026-01-10", 1)), 2);
    repricings.add(alike(state("b 2026-01-10", 2)), 1);
    repricings.add(alike(state("a 2024-03-20", 3)), 1);
    repricings.add(alike(state("a 2024-03-20 ended", 4)), 7);

    assertThat(repricings.sums())
        .map(sum ->
            "%s %s: %d, %s; %s; %s; %s a year"
                .formatted(
                    sum.of().plan(),
                    sum.of().interval(),
                    sum.subscriptions(),
                    sum.before(),
                    EffectTest.told(sum.atPeriodEnd()),
                    EffectTest.told(sum.atOnce()),
                    sum.aYear(sum.atOnce())))
        .containsExactly(
            "a month: 3, 90.00; 3 more, 9.00 then 99.00 from 2026-04-20 until 2026-05-10;"
                + " 3 more, 14.19 then 99.00 from 2026-04-20 until 2026-05-10; 108.00 a year",
            "b month: 1, 60.00; 1 same, 0.00 then 60.00; 1 same, 0.00 then 60.00; 0.00 a year");
  }

  /// Nobody asks for usage; what it costs without any is known. From 10 May on the minimum is 18.00
  /// for 15.00, and a step 5.00 for 4.00.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          plan  | of          | is instead  | before | at the period's end
          least | minimum: 15 | minimum: 18 | 50.00  | 2 more, 0.00 then 56.00 from 2026-06-10 until 2026-06-10, usage of 2
          least | price: 1,   | price: 2,   | 50.00  | 2 same, 0.00 then 50.00, usage of 2
          steps | flat: 4     | flat: 5     | 28.00  | 2 more, 0.00 then 30.00 from 2026-06-10 until 2026-06-10, usage of 2
          """)
  void what_is_charged_without_any_usage_counts(
      String plan, String of, String instead, String before, String effect) {
    assertThat(TEXT).contains(of);
    var newer = SoldStates.catalog(TEXT.replace(of, instead));
    var repricings = new Repricings(Catalogs.of(1, CATALOG).with(2, newer.after(CATALOG)), NOW);
    var one = alike(state(plan + " 2026-01-10", 1));

    repricings.add(List.of(one, alike(state("a 2026-01-10", 2)), one));

    assertThat(repricings.sums())
        .extracting(sum -> sum.of().plan().value())
        .containsExactly(plan, "a");
    assertThat(repricings.sums().getFirst().before()).hasToString(before);
    assertThat(EffectTest.told(repricings.sums().getFirst().atPeriodEnd())).isEqualTo(effect);
  }

  private static Alike alike(BillingState state) {
    return Alike.of(state.history(), state.carried().spent());
  }

  /// `a 2026-01-10 year`: as it is kept on 16 April.
  private static BillingState state(String said, int number) {
    var words = List.of(said.split(" "));
    var when = words.get(1);
    var start =
        when.contains("T")
            ? Instant.parse(when + ":00Z")
            : LocalDate.parse(when).atStartOfDay(ZoneOffset.UTC).toInstant();
    var profile =
        new BillingProfile(USD, ZoneOffset.UTC, Taxation.NONE, words.contains("due"), Set.of());
    var blank =
        BillingState.blank(
            new SubscriptionId(new UUID(1, number)), profile, Catalogs.of(1, CATALOG), start);
    var wish =
        new ChangeRequest.Subscribe(
            new PlanKey(words.getFirst()),
            words.contains("year") || words.contains("parts") ? Interval.YEAR : Interval.MONTH,
            Map.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            words.contains("half")
                ? Optional.of(coupon(50))
                : words.contains("third")
                    ? Optional.of(coupon(30))
                    : words.contains("once")
                        ? Optional.of(coupon(50, new Coupon.Duration.Once()))
                        : Optional.empty());
    var state = granted(blank, wish, start, number);
    if (words.contains("moved")) {
      state = granted(state, change("b"), NOW.minusSeconds(86_400), number + 10);
    }
    if (words.contains("ended")) {
      state =
          granted(
              state,
              new ChangeRequest.Cancel(
                  new ChangeRequest.Overrides(
                      Optional.of(new ChangeRequest.Timing.Now()),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty()),
                  ""),
              NOW.minusSeconds(86_400),
              number + 10);
    }
    return Lifecycle.advance(state, NOW).state().compacted();
  }

  private static ChangeRequest change(String plan) {
    return new ChangeRequest.Change(
        Optional.of(new PlanKey(plan)),
        Optional.empty(),
        Map.of(),
        Set.of(),
        Set.of(),
        ChangeRequest.Overrides.NONE);
  }

  private static Coupon coupon(int percent) {
    return coupon(percent, new Coupon.Duration.Forever());
  }

  private static Coupon coupon(int percent, Coupon.Duration duration) {
    return new Coupon(new CouponCode("C"), new Coupon.Off.Percent(Decimal.of(percent)), duration);
  }

  private static BillingState granted(
      BillingState state, ChangeRequest wish, Instant at, int number) {
    var known = Lifecycle.advance(state, at).state();
    return switch (Decisions.decide(known, wish, at, new FactId(new UUID(2, number)))) {
      case Decision.Allowed allowed -> allowed.state();
      case Decision.Refused refused -> throw new AssertionError(refused);
    };
  }
}
