package dev.midcycle.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.BillingRules;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.ChangeEvent;
import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.Meter;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.catalog.Pay;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.PriceModel;
import dev.midcycle.catalog.Prices;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a catalogue means that says as little as it may.
class CatalogDefaultsTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Catalog LEAST =
      Fixtures.valid(
          CatalogFiles.parse(
              "least.yaml",
              """
              catalog: least
              currency: USD
              timezone: UTC
              meters: {m: {event: e, aggregation: count}}
              plans:
                p:
                  family: f
                  rank: 1
                  prices: {month: 10}
                  charges:
                    - {key: fee, kind: recurring, price: 1}
                    - {key: use, kind: usage, meter: m, price: 2}
              """));

  @Test
  void bills_from_the_anniversary_by_days_without_lead_or_terms() {
    assertThat(LEAST.billing()).isEqualTo(BillingRules.DEFAULT);
    assertThat(LEAST.name()).isEqualTo("least");
    assertThat(LEAST.portal()).isEqualTo(Catalog.PortalLayout.PAGE);
  }

  @Test
  void sells_a_plan_in_advance_without_trial_to_everybody() {
    var plan = LEAST.plan(new PlanKey("p"));

    assertThat(plan.name()).isEqualTo("p");
    assertThat(plan.description()).isEmpty();
    assertThat(plan.pay()).isEqualTo(Pay.IN_ADVANCE);
    assertThat(plan.trialDays()).isZero();
    assertThat(plan.minimum()).isEqualTo(Prices.NONE);
    assertThat(plan.contactSales() || plan.hidden()).isFalse();
    assertThat(plan.cancelTo()).isEmpty();
    assertThat(plan.prices().of(Interval.MONTH, USD)).contains(Decimal.of(10));
    assertThat(plan.prices().of(Interval.YEAR, USD)).isEmpty();
  }

  @Test
  void counts_one_of_a_fee_and_each_unit_of_use_by_period() {
    var ten = new Prices(Map.of(USD, Decimal.of(2)), Map.of());

    assertThat(LEAST.plan(new PlanKey("p")).charges())
        .extracting(charge -> charge.key().value())
        .containsExactly("base", "fee", "use");
    assertThat(LEAST.plan(new PlanKey("p")).extraCharges().get(0))
        .isInstanceOfSatisfying(
            Charge.Recurring.class,
            fee -> {
              assertThat(fee.pay()).contains(Pay.IN_ADVANCE);
              assertThat(fee.quantity()).isEqualTo(Charge.Quantity.ONE);
              assertThat(fee.proration()).isEmpty();
            });
    assertThat(LEAST.plan(new PlanKey("p")).extraCharges().get(1))
        .isInstanceOfSatisfying(
            Charge.Usage.class,
            use -> {
              assertThat(use.model()).isEqualTo(new PriceModel.PerUnit(ten));
              assertThat(use.included()).isEqualTo(Decimal.ZERO);
              assertThat(use.per()).isEqualTo(Charge.PricePer.UNIT);
              assertThat(use.ratedBy()).isEqualTo(Charge.RatedBy.DAY);
            });
    var meter = LEAST.meter(new MeterKey("m"));
    assertThat(meter.window()).isEqualTo(Meter.Window.PERIOD);
    assertThat(meter.combine()).isEqualTo(Meter.Combine.SUM);
    assertThat(meter.carryOver()).isFalse();
  }

  /// A charge of a plan is paid as the plan is; one of an add-on as whichever plan it comes with.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      nullValues = "its plan's",
      textBlock =
          """
          plan says        | charge says      | plan's charge | add-on's charge
          ''               | ''               | IN_ADVANCE    | its plan's
          pay: in_arrears  | ''               | IN_ARREARS    | its plan's
          pay: in_advance  | pay: in_arrears  | IN_ARREARS    | IN_ARREARS
          pay: in_arrears  | pay: in_advance  | IN_ADVANCE    | IN_ADVANCE
          """)
  void pays_a_charge_as_its_plan(String plan, String charge, Pay ofPlan, @Nullable Pay ofAddOn) {
    var text =
        """
        catalog: least
        currency: USD
        timezone: UTC
        plans: {p: {family: f, rank: 1, prices: {month: 10}, charges: [{key: fee, kind: recurring, price: 1, %2$s}], %1$s}}
        addons: {more: {charges: [{key: fee, kind: recurring, price: 1, %2$s}]}}
        """
            .formatted(plan, charge);
    var catalog = Fixtures.valid(CatalogFiles.parse("least.yaml", text));
    var again = Fixtures.valid(CatalogFiles.parse("kept.json", CatalogJson.write(catalog)));

    for (var one : List.of(catalog, again)) {
      assertThat(pay(one.plan(new PlanKey("p")).extraCharges())).contains(ofPlan);
      assertThat(pay(one.addOn(new AddOnKey("more")).charges()))
          .isEqualTo(Optional.ofNullable(ofAddOn));
    }
  }

  private static Optional<Pay> pay(List<Charge> charges) {
    return ((Charge.Recurring) charges.getFirst()).pay();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          event            | when       | settle  | collect | anchor | payment
          upgrade          | now        | prorate | now     | keep   | required
          downgrade        | term_end   | prorate | now     | keep   | deferred
          longer_interval  | now        | prorate | now     | reset  | required
          shorter_interval | term_end   | prorate | now     | reset  | deferred
          quantity_up      | now        | prorate | now     | keep   | deferred
          quantity_down    | period_end | prorate | now     | keep   | deferred
          addon_added      | now        | prorate | now     | keep   | deferred
          addon_removed    | now        | prorate | now     | keep   | deferred
          cancel           | term_end   | prorate | now     | keep   | deferred
          """)
  void carries_out_a_change_that_no_rule_is_for(
      String event, String when, String settle, String collect, String anchor, String payment) {
    var plan = new PlanKey("p");
    var policy = LEAST.changes().policy(Words.read(ChangeEvent.class, event), plan, plan);

    assertThat(policy.when()).hasToString(when.toUpperCase(Locale.ROOT));
    assertThat(policy.settle()).hasToString(settle.toUpperCase(Locale.ROOT));
    assertThat(policy.collect()).hasToString(collect.toUpperCase(Locale.ROOT));
    assertThat(policy.anchor()).hasToString(anchor.toUpperCase(Locale.ROOT));
    assertThat(policy.payment()).hasToString(payment.toUpperCase(Locale.ROOT));
  }

  @Test
  void reads_a_price_by_interval_and_currency() {
    var catalog = Fixtures.valid(CatalogFiles.read(Fixtures.path("every-key-catalog.yaml")));
    var world = catalog.plan(new PlanKey("world"));
    var small = catalog.plan(new PlanKey("small"));

    assertThat(world.prices().of(Interval.MONTH, Currency.getInstance("JPY")))
        .contains(Decimal.of(4500));
    assertThat(small.prices().of(Interval.WEEK, USD)).contains(Decimal.of("9"));
    assertThat(small.prices().of(Interval.YEAR, Currency.getInstance("EUR")))
        .isEqualTo(Optional.empty());
  }
}
