package dev.midcycle.repricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Decision;
import dev.midcycle.billing.Decisions;
import dev.midcycle.billing.Lifecycle;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.id.FactId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Taxation;
import dev.midcycle.testkit.Installation;
import dev.midcycle.time.Interval;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One subscription since 1 April, asked about on 16 April at noon.
class RepricingTest {
  private static final Instant APRIL = Instant.parse("2026-04-01T10:00:00Z");
  private static final Instant NOW = Instant.parse("2026-04-16T12:00:00Z");

  /// 40.00 a month, 10.00 for each of two seats, an add-on for 5.00.
  private static final String CATALOG =
      """
      {catalog: c, name: C, currency: USD, timezone: UTC,
       meters: {calls: {name: Calls, event: call, aggregation: count}},
       plans: {
         team: {name: Team, family: f, rank: 1, prices: {month: 40}, pay: in_advance,
           charges: [{key: seats, kind: recurring, quantity: seats, price: 10},
             {key: calls, kind: usage, meter: calls, included: 100, price: 0.10}]},
         other: {name: Other, family: f, rank: 2, prices: {month: 1}}},
       addons: {extra: {name: Extra, charges: [{key: fee, kind: recurring, price: 5}]}}}
      """;

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          what            | of              | is instead      | period end                           | now
          a name          | name: Team      | name: Crew      | "0.00, 65.00 to 65.00, never"        | "0.00, 65.00 to 65.00, never"
          a higher fee    | month: 40       | month: 45       | "5.00, 65.00 to 70.00, 2026-05-01"   | "7.50, 65.00 to 70.00, 2026-05-01"
          a lower fee     | month: 40       | month: 30       | "-10.00, 65.00 to 55.00, 2026-05-01" | "-15.00, 65.00 to 55.00, 2026-05-01"
          a dearer seat   | price: 10       | price: 12       | "4.00, 65.00 to 69.00, 2026-05-01"   | "6.00, 65.00 to 69.00, 2026-05-01"
          a dearer add-on | price: 5        | price: 8        | "3.00, 65.00 to 68.00, 2026-05-01"   | "4.50, 65.00 to 68.00, 2026-05-01"
          usage           | price: 0.10     | price: 0.20     | "0.00, 65.00 to 65.00, never, usage" | "0.00, 65.00 to 65.00, never, usage"
          less included   | included: 100   | included: 50    | "0.00, 65.00 to 65.00, never, usage" | "0.00, 65.00 to 65.00, never, usage"
          another plan    | month: 1}       | month: 2}       | "0.00, 65.00 to 65.00, never"        | "0.00, 65.00 to 65.00, never"
          no such add-on  | addons: {extra  | addons: {more   | price_not_offered                    | price_not_offered
          not for a month | {month: 40}     | {year: 400}     | price_missing                        | price_missing
          """)
  void is_billed_as_it_would_be(
      String what, String of, String instead, String periodEnd, String now) {
    var told = repriced(CATALOG, changed(CATALOG, of, instead));

    assertThat(told(told, told.atPeriodEnd())).as(what).isEqualTo(periodEnd);
    assertThat(told(told, told.atOnce())).as(what).isEqualTo(now);
  }

  /// The month of April is paid on 1 May in any case; May is the first whole one at the new price.
  @Test
  void who_pays_afterwards_pays_otherwise_a_period_later() {
    var old = changed(CATALOG, "in_advance", "in_arrears");
    var told = repriced(old, changed(old, "month: 40", "month: 45"));

    assertThat(told(told, told.atPeriodEnd())).isEqualTo("0.00, 65.00 to 70.00, 2026-06-01");
    assertThat(told(told, told.atOnce())).isEqualTo("2.50, 65.00 to 70.00, 2026-05-01");
  }

  /// It is billed 65.00 for its first period, whichever version it has by then.
  @Test
  void one_that_is_still_to_begin_stays_as_it_is() {
    var newer = changed(CATALOG, "month: 40", "month: 45");
    var told = repriced(CATALOG, newer, Optional.of(Instant.parse("2026-04-20T10:00:00Z")));

    assertThat(told.before()).hasToString("65.00");
    assertThat(told(told, told.atPeriodEnd())).isEqualTo("not_active");
    assertThat(told(told, told.atOnce())).isEqualTo("not_active");
  }

  private static String changed(String catalog, String of, String instead) {
    assertThat(catalog).contains(of);
    return catalog.replace(of, instead);
  }

  private static String told(Repriced one, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused(var why) -> why.code();
      case Outcome.Moved(var next, var after, var from, var usage) ->
          "%s, %s to %s, %s%s"
              .formatted(
                  next,
                  one.before(),
                  after,
                  from.map(Object::toString).orElse("never"),
                  usage ? ", usage" : "");
    };
  }

  private static Repriced repriced(String old, String newer) {
    return repriced(old, newer, Optional.empty());
  }

  private static Repriced repriced(String old, String newer, Optional<Instant> start) {
    var first = Installation.catalog(old);
    var profile =
        new BillingProfile(
            Currency.getInstance("USD"), ZoneId.of("UTC"), Taxation.NONE, false, Set.of());
    var blank =
        BillingState.blank(
            new SubscriptionId(new UUID(1, 1)), profile, Catalogs.of(1, first), APRIL);
    var subscribe =
        new ChangeRequest.Subscribe(
            new PlanKey("team"),
            Interval.MONTH,
            Map.of(new QuantityName("seats"), Decimal.of(2)),
            Set.of(new AddOnKey("extra")),
            Optional.empty(),
            start,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var decision = Decisions.decide(blank, subscribe, APRIL, new FactId(new UUID(2, 2)));
    var state = Lifecycle.advance(((Decision.Allowed) decision).state(), NOW).state();
    var catalogs = state.catalogs().with(2, Installation.catalog(newer).after(first));
    return Repricing.of(state.with(profile, catalogs), NOW).orElseThrow();
  }
}
