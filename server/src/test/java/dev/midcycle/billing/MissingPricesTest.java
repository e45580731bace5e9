package dev.midcycle.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.file.CatalogJson;
import dev.midcycle.id.FactId;
import dev.midcycle.id.Ids;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.rating.Tariff;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Taxation;
import dev.midcycle.time.Interval;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What has no price in the customer's currency is refused, and never free, also where a catalogue
/// was published before that was looked at.
class MissingPricesTest {
  private static final Currency YEN = Currency.getInstance("JPY");
  private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");
  private static final String SOLD = "{month: {USD: 10.00, JPY: 1500}}";
  private final Ids ids = new Ids(new Random(5));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a fee                | {key: x, kind: recurring, price: #}
          a fee charged once   | {key: x, kind: one_time, price: #}
          a unit               | {key: x, kind: usage, meter: m, price: #}
          a package            | {key: x, kind: usage, meter: m, model: package, package_size: 5, price: #}
          a graduated tier     | {key: x, kind: usage, meter: m, model: graduated, tiers: [{up_to: 5, unit: {month: {USD: 1, JPY: 1}}}, {up_to: null, unit: #}]}
          a volume tier        | {key: x, kind: usage, meter: m, model: volume, tiers: [{up_to: null, unit: #}]}
          a tier's flat fee    | {key: x, kind: usage, meter: m, model: volume, tiers: [{up_to: null, unit: {month: {USD: 1, JPY: 1}}, flat: #}]}
          a step               | {key: x, kind: usage, meter: m, model: stairstep, tiers: [{up_to: null, flat: #}]}
          a minimum            | {key: x, kind: usage, meter: m, price: {month: {USD: 1, JPY: 1}}, minimum: #}
          a maximum            | {key: x, kind: usage, meter: m, price: {month: {USD: 1, JPY: 1}}, maximum: #}
          """)
  void is_refused_wherever_it_would_be_had(String what, String charge) {
    var yen = charge.replace("#", SOLD);
    for (var priced : new String[] {"0.01", "{month: {USD: 0.01}}", "{year: {JPY: 1}}"}) {
      var missing = charge.replace("#", priced);
      var inThePlan = catalog("charges: [" + missing + "]", yen);
      var inTheAddOn = catalog("charges: [" + yen + "]", missing);

      assertThat(code(blank(inThePlan), to("full"))).isEqualTo("price_missing");
      assertThat(code(blank(inTheAddOn), with("extra"))).isEqualTo("price_missing");
      assertThat(code(on("plain", inThePlan), changed("full"))).isEqualTo("price_missing");
      assertThat(code(on("plain", inTheAddOn), adding("extra"))).isEqualTo("price_missing");
      assertThat(code(moved(catalog("charges: [" + yen + "]", yen), inThePlan), migration()))
          .isEqualTo("price_missing");
    }
    var all = catalog("charges: [" + yen + "]", yen);
    assertThat(code(blank(all), to("full"))).isEqualTo("granted");
    assertThat(code(on("plain", all), changed("full"))).isEqualTo("granted");
    assertThat(code(on("plain", all), adding("extra"))).isEqualTo("granted");
  }

  @ParameterizedTest
  @CsvSource({"5.00, price_missing", "{month: {JPY: 5}}, granted"})
  void of_a_plans_minimum_is_refused_too(String minimum, String is) {
    var catalog = catalog("minimum: " + minimum, "{key: x, kind: recurring, price: 1}");

    assertThat(code(blank(catalog), to("full"))).isEqualTo(is);
  }

  @ParameterizedTest
  @CsvSource({
    "'{month: {USD: 1, JPY: 1}}', price_missing",
    "'{month: {USD: 1, JPY: 1}, year: {JPY: 9}}', granted"
  })
  void is_looked_for_in_what_is_scheduled_as_well(String price, String is) {
    var catalog = catalog("hidden: true", "{key: x, kind: recurring, price: " + price + "}");
    var yearly =
        granted(
            on("plain", catalog),
            change(Optional.empty(), Optional.of(Interval.YEAR), Set.of(), atTheEnd()));

    assertThat(code(yearly, adding("extra"))).isEqualTo(is);
  }

  @ParameterizedTest
  @CsvSource({"unit", "flat"})
  void is_not_reckoned_as_nothing(String of) {
    var tier = "{key: x, kind: usage, meter: m, model: volume, tiers: [{up_to: null, %s: 1}]}";
    var plan = catalog("charges: [" + tier.formatted(of) + "]", tier.formatted(of));
    var usage = (Charge.Usage) plan.plan(new PlanKey("full")).charges().getLast();

    assertThatThrownBy(() -> Tariff.of(usage.model(), Interval.MONTH, YEN))
        .hasMessageContaining("no price for month in JPY");
  }

  private static Catalog catalog(String plan, String addOn) {
    return CatalogJson.read(
        """
        catalog: c
        currency: USD
        timezone: UTC
        meters: {m: {event: e, aggregation: count}}
        plans:
          plain: {family: f, rank: 1, prices: {month: {USD: 1.00, JPY: 100}, year: {USD: 9.00, JPY: 900}}}
          full: {family: f, rank: 2, prices: {month: {USD: 10.00, JPY: 1500}}, %s}
        addons:
          extra: {charges: [%s]}
        """
            .formatted(plan, addOn));
  }

  private BillingState blank(Catalog catalog) {
    var profile = new BillingProfile(YEN, ZoneOffset.UTC, Taxation.NONE, false, Set.of());
    return BillingState.blank(
        new SubscriptionId(ids.next(0)), profile, Catalogs.of(1, catalog), START);
  }

  private BillingState on(String plan, Catalog catalog) {
    return granted(blank(catalog), to(plan));
  }

  private BillingState moved(Catalog from, Catalog to) {
    var state = on("full", from);
    return state.with(state.profile(), state.catalogs().with(2, to));
  }

  private BillingState granted(BillingState state, ChangeRequest request) {
    return switch (decide(state, request)) {
      case Decision.Allowed allowed -> allowed.state();
      case Decision.Refused refused -> throw new AssertionError(refused);
    };
  }

  private String code(BillingState state, ChangeRequest request) {
    return switch (decide(state, request)) {
      case Decision.Allowed _ -> "granted";
      case Decision.Refused(var why) -> why.code();
    };
  }

  private Decision decide(BillingState state, ChangeRequest request) {
    return Decisions.decide(state, request, START, new FactId(ids.next(1)));
  }

  private static ChangeRequest to(String plan) {
    return ChangeRequest.Subscribe.to(new PlanKey(plan), Interval.MONTH);
  }

  private static ChangeRequest with(String addOn) {
    return new ChangeRequest.Subscribe(
        new PlanKey("plain"),
        Interval.MONTH,
        Map.of(),
        Set.of(new AddOnKey(addOn)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static ChangeRequest changed(String plan) {
    return change(
        Optional.of(new PlanKey(plan)), Optional.empty(), Set.of(), ChangeRequest.Overrides.NONE);
  }

  private static ChangeRequest adding(String addOn) {
    return change(
        Optional.empty(),
        Optional.empty(),
        Set.of(new AddOnKey(addOn)),
        ChangeRequest.Overrides.NONE);
  }

  private static ChangeRequest change(
      Optional<PlanKey> plan,
      Optional<Interval> interval,
      Set<AddOnKey> add,
      ChangeRequest.Overrides overrides) {
    return new ChangeRequest.Change(plan, interval, Map.of(), add, Set.of(), overrides);
  }

  private static ChangeRequest.Overrides atTheEnd() {
    return new ChangeRequest.Overrides(
        Optional.of(new ChangeRequest.Timing.PeriodEnd()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static ChangeRequest migration() {
    return new ChangeRequest.Migrate(Policy.When.NOW);
  }
}
