package dev.midcycle.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.billing.Refusal;
import dev.midcycle.billing.Request;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.Reading;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.FactId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.rating.Usage;
import dev.midcycle.subscription.Standing;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Tax;
import dev.midcycle.time.Interval;
import java.time.Duration;
import java.time.Instant;
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

/// What a wish would bring, by what is known of the customer.
class DecidingTest {
  private static final Catalog SOLD =
      catalog(
          """
          catalog: sold
          currency: USD
          timezone: UTC
          meters: {units: {name: Units, event: unit, aggregation: count}}
          addons:
            paid: {name: Paid, charges: [{key: fee, kind: recurring, price: 5}]}
            gratis: {name: Gratis, charges: [{key: fee, kind: recurring, price: 0}]}
            inactive: {name: Inactive, active_with: [fee], charges: [{key: fee, kind: recurring, price: 5}]}
          plans:
            free: {name: Free, family: f, rank: 1, prices: {month: 0}}
            fee: {name: Fee, family: f, rank: 2, prices: {month: 40}}
            more: {name: More, family: f, rank: 3, prices: {month: 70}}
            least: {name: Least, family: f, rank: 3, prices: {month: 0}, minimum: 9}
            setup: {name: Setup, family: f, rank: 3, prices: {month: 0}, charges: [{key: setup, kind: one_time, price: 9}]}
            seats: {name: Seats, family: f, rank: 3, prices: {month: 0}, charges: [{key: seat, kind: recurring, quantity: seats, price: 9}]}
            unit: {name: Unit, family: f, rank: 3, prices: {month: 0}, charges: [{key: use, kind: usage, meter: units, price: 1}]}
            counted: {name: Counted, family: f, rank: 3, prices: {month: 0}, charges: [{key: use, kind: usage, meter: units, price: 0}]}
            used: {name: Used, family: f, rank: 3, prices: {month: 0}, charges: [{key: use, kind: usage, meter: units, price: 0, minimum: 9}]}
            packs: {name: Packs, family: f, rank: 3, prices: {month: 0}, charges: [{key: use, kind: usage, meter: units, model: package, package_size: 10, price: 9}]}
            steps: {name: Steps, family: f, rank: 3, prices: {month: 0}, charges: [{key: use, kind: usage, meter: units, model: graduated, tiers: [{up_to: 10, unit: 0}, {up_to: null, unit: 1}]}]}
            volume: {name: Volume, family: f, rank: 3, prices: {month: 0}, charges: [{key: use, kind: usage, meter: units, model: volume, tiers: [{up_to: 10, unit: 0}, {up_to: null, unit: 0, flat: 9}]}]}
            stairs: {name: Stairs, family: f, rank: 3, prices: {month: 0}, charges: [{key: use, kind: usage, meter: units, model: stairstep, tiers: [{up_to: 10, flat: 0}, {up_to: null, flat: 9}]}]}
            level: {name: Level, family: f, rank: 3, prices: {month: 0}, charges: [{key: use, kind: usage, meter: units, model: graduated, tiers: [{up_to: 10, unit: 0}, {up_to: null, unit: 0}]}]}
          changes:
            - {event: upgrade, when: now, settle: prorate, collect: now, payment: required}
            - {event: downgrade, when: period_end}
            - {event: cancel, when: period_end}
          """);
  private static final Currency USD = Currency.getInstance("USD");
  private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
  private static final CustomerId CUSTOMER = new CustomerId(new UUID(0x7000, 1));
  private static final SubscriptionId SUBSCRIPTION = new SubscriptionId(new UUID(0x7000, 2));
  private static final FactId FACT = new FactId(new UUID(0x7000, 3));
  private static final FactId NEXT = new FactId(new UUID(0x7000, 4));
  private static final String ADDRESS = "{\"name\":\"Org\"}";

  private static Catalog catalog(String text) {
    return switch (CatalogFiles.parse("sold", text)) {
      case Reading.Valid<Catalog>(var read) -> read;
      case Reading.Invalid<Catalog>(var problems) -> throw new AssertionError(problems);
    };
  }

  private static Money usd(String amount) {
    return new Money(USD, Decimal.of(amount).value().movePointRight(2).longValueExact());
  }

  private static Standing standing(boolean address, boolean card, String credit) {
    return new Standing(
        CUSTOMER,
        USD,
        ZoneOffset.UTC,
        Tax.NONE,
        Set.of(),
        Optional.of(ADDRESS).filter(_ -> address),
        card,
        usd(credit),
        List.of(),
        Usage.NONE,
        List.of());
  }

  private static Request.Subscribe subscribe(
      String plan, Set<AddOnKey> addOns, Optional<String> staff) {
    return new Request.Subscribe(
        new PlanKey(plan),
        Interval.MONTH,
        Map.of(),
        addOns,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        staff.map(Request.Staff::new));
  }

  private static Request.Subscribe subscribe(String plan) {
    return subscribe(plan, Set.of(), Optional.empty());
  }

  private static Request.Change change(
      @Nullable String plan,
      Map<QuantityName, Decimal> quantities,
      @Nullable String add,
      @Nullable String remove) {
    return new Request.Change(
        Optional.ofNullable(plan).map(PlanKey::new),
        Optional.empty(),
        quantities,
        add == null ? Set.of() : Set.of(new AddOnKey(add)),
        remove == null ? Set.of() : Set.of(new AddOnKey(remove)),
        Request.Overrides.NONE);
  }

  private static Request.Change to(String plan) {
    return change(plan, Map.of(), null, null);
  }

  private static Deciding.Result asked(Standing standing, Request request, boolean collects) {
    var deciding = new Deciding(standing, request, NOW, collects);
    return deciding.decide(deciding.blank(SUBSCRIPTION, Catalogs.of(1, SOLD)), FACT);
  }

  private static Deciding.Decided granted(Deciding.Result result) {
    assertThat(result).isInstanceOf(Deciding.Result.Granted.class);
    return ((Deciding.Result.Granted) result).decided();
  }

  private static Quoting not(Deciding.Result result) {
    assertThat(result).isInstanceOf(Deciding.Result.Not.class);
    return ((Deciding.Result.Not) result).why();
  }

  /// Somebody who has had a plan for ten days, and wishes something else.
  private static Deciding.Result later(Standing standing, String plan, Request request) {
    return later(standing, plan, request, Optional.empty());
  }

  private static Deciding.Result later(
      Standing standing, String plan, Request request, Optional<Money> held) {
    var wish = subscribe(plan, Set.of(new AddOnKey("gratis")), Optional.empty());
    Subscription begun = granted(asked(standing, wish, true)).changed();
    var at = NOW.plus(Duration.ofDays(10));
    return new Deciding(standing, request, at, true, held).decide(begun, NEXT);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          plan    | add-on   | costs
          free    |          | false
          free    | gratis   | false
          free    | inactive | false
          free    | paid     | true
          fee     |          | true
          least   |          | true
          setup   |          | true
          seats   |          | true
          unit    |          | true
          counted |          | false
          used    |          | true
          packs   |          | true
          steps   |          | true
          volume  |          | true
          stairs  |          | true
          level   |          | false
          """)
  void an_address_is_asked_for_where_something_may_cost(String plan, String addOn, boolean costs) {
    var addOns = addOn == null ? Set.<AddOnKey>of() : Set.of(new AddOnKey(addOn));

    var decided =
        granted(
            asked(standing(false, true, "0.00"), subscribe(plan, addOns, Optional.empty()), true));

    assertThat(decided.missing().isPresent()).isEqualTo(costs);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          address | card  | gateway | staff says       | missing
          true    | true  | true    | -                | -
          false   | true  | true    | -                | address
          true    | false | true    | -                | card
          false   | false | true    | -                | both
          true    | false | false   | -                | -
          false   | false | false   | -                | address
          true    | false | true    | by bank transfer | -
          true    | false | true    | ''               | card
          false   | false | true    | by bank transfer | address
          """)
  void who_is_to_pay_says_how_first(
      boolean address,
      boolean card,
      boolean gateway,
      @Nullable String staff,
      @Nullable String missing) {
    var wish = subscribe("fee", Set.of(), Optional.ofNullable(staff));

    var decided = granted(asked(standing(address, card, "0.00"), wish, gateway));

    assertThat(decided.missing().map(DecidingTest::word).orElse(null)).isEqualTo(missing);
  }

  private static String word(Quote.Missing missing) {
    return missing.address() && missing.paymentMethod()
        ? "both"
        : missing.address() ? "address" : missing.paymentMethod() ? "card" : "nothing";
  }

  @ParameterizedTest
  @CsvSource({"true, change", "false, cancel", "false, undo", "false, pause", "false, charge"})
  void a_wish_that_asks_for_nothing_more_asks_for_no_address(boolean asks, String verb) {
    Request request =
        switch (verb) {
          case "change" -> to("fee");
          case "cancel" -> new Request.Cancel(Request.Overrides.NONE, "too much");
          case "pause" -> new Request.Pause(Optional.empty());
          case "charge" -> new Request.Charge("Help", Decimal.of(10), Policy.Collect.NOW);
          case "undo" -> new Request.Undo(Optional.empty());
          default -> throw new AssertionError(verb);
        };
    var result = later(standing(false, false, "0.00"), "free", request);

    if (result instanceof Deciding.Result.Granted(var decided)) {
      assertThat(decided.missing().isPresent()).isEqualTo(asks);
    } else {
      assertThat(verb).as("there is nothing to undo").isEqualTo("undo");
    }
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          plan | quantity | add  | remove | unknown
          none | -        | -    | -      | plan none
          none | none     | none | none   | plan none
          more | none     | -    | -      | quantity none
          more | seats    | -    | -      | -
          -    | -        | none | none   | add_addons none
          -    | -        | -    | none   | remove_addons none
          -    | -        | paid | gratis | -
          """)
  void a_change_names_what_there_is(
      @Nullable String plan,
      @Nullable String quantity,
      @Nullable String add,
      @Nullable String remove,
      @Nullable String unknown) {
    var quantities =
        quantity == null
            ? Map.<QuantityName, Decimal>of()
            : Map.of(new QuantityName(quantity), Decimal.of(2));

    var result = later(standing(true, true, "0.00"), "fee", change(plan, quantities, add, remove));

    assertThat(unknown(result)).isEqualTo(unknown);
  }

  private static @Nullable String unknown(Deciding.Result result) {
    return result instanceof Deciding.Result.Not(Quoting.UnknownKey(var field, var key))
        ? field + " " + key
        : null;
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "fee,  paid, -,     -",
        "none, paid, -,     plan none",
        "fee,  none, -,     addons none",
        "fee,  -,    none,  quantity none",
        "seats, -,   seats, -",
      })
  void a_subscription_names_what_there_is(
      String plan, @Nullable String addOn, @Nullable String quantity, @Nullable String unknown) {
    var wish =
        new Request.Subscribe(
            new PlanKey(plan),
            Interval.MONTH,
            quantity == null ? Map.of() : Map.of(new QuantityName(quantity), Decimal.of(2)),
            addOn == null ? Set.of() : Set.of(new AddOnKey(addOn)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertThat(unknown(asked(standing(true, true, "0.00"), wish, true))).isEqualTo(unknown);
  }

  /// From 40.00 to 70.00 with twenty of thirty days left: 20.00.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          credit | held | of it | due
          0.00   | -    | 0.00  | 20.00
          5.00   | -    | 5.00  | 15.00
          20.00  | -    | 20.00 | 0.00
          95.00  | -    | 20.00 | 0.00
          95.00  | 5.00 | 5.00  | 15.00
          0.00   | 5.00 | 5.00  | 15.00
          """)
  void credit_pays_before_money_does(String credit, String held, String used, String due) {
    var decided =
        granted(
            later(
                standing(true, true, credit),
                "fee",
                to("more"),
                Optional.ofNullable(held).map(DecidingTest::usd)));

    assertThat(decided.credit()).isEqualTo(usd(used));
    assertThat(decided.due()).isEqualTo(usd(due));
    assertThat(decided.isPaidFirst()).isEqualTo(usd(due).isPositive());
    assertThat(decided.drafts())
        .singleElement()
        .extracting(one -> one.total())
        .isEqualTo(usd("20.00"));
    assertThat(decided.next().orElseThrow().draft().total()).isEqualTo(usd("70.00"));
  }

  @Test
  void what_is_to_be_paid_first_needs_a_gateway_or_staff() {
    var standing = standing(true, true, "0.00");
    var begun = granted(asked(standing, subscribe("fee"), true)).changed();
    var wish = to("more");
    var arranged =
        new Request.Change(
            wish.plan(),
            wish.interval(),
            wish.quantities(),
            wish.add(),
            wish.remove(),
            new Request.Overrides(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Request.Staff("by bank transfer"))));
    var at = NOW.plus(Duration.ofDays(10));

    assertThat(not(new Deciding(standing, wish, at, false).decide(begun, NEXT)))
        .isEqualTo(new Quoting.Refused(new Refusal.NoGateway()));
    assertThat(granted(new Deciding(standing, arranged, at, false).decide(begun, NEXT)).due())
        .isEqualTo(usd("20.00"));
  }

  @Test
  void a_refusal_is_told() {
    var result = later(standing(true, true, "0.00"), "fee", to("fee"));

    assertThat(not(result)).isEqualTo(new Quoting.Refused(new Refusal.NoChange()));
  }

  @Test
  void whatever_it_depends_on_is_in_its_fingerprint() {
    var standing = standing(true, true, "0.00");
    var wish = subscribe("fee");
    var same = granted(asked(standing, wish, true)).fingerprint();

    assertThat(granted(asked(standing, wish, true)).fingerprint()).isEqualTo(same).hasSize(64);
    assertThat(granted(asked(standing(true, true, "0.01"), wish, true)).fingerprint())
        .isNotEqualTo(same);
    assertThat(granted(asked(standing, subscribe("more"), true)).fingerprint()).isNotEqualTo(same);
    var newer = Catalogs.of(1, SOLD).with(2, SOLD);
    var deciding = new Deciding(standing, wish, NOW, true);
    assertThat(granted(deciding.decide(deciding.blank(SUBSCRIPTION, newer), FACT)).fingerprint())
        .isNotEqualTo(same);
    var after = new Deciding(standing, wish, NOW.plusSeconds(1), true);
    assertThat(
            granted(after.decide(after.blank(SUBSCRIPTION, Catalogs.of(1, SOLD)), FACT))
                .fingerprint())
        .isNotEqualTo(same);
  }
}
