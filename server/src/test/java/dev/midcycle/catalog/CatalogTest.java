package dev.midcycle.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.billing.SoldStates;
import dev.midcycle.time.Interval;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a catalogue tells of what it sells.
class CatalogTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final String TEXT =
      """
      catalog: sold
      currency: USD
      timezone: UTC
      meters: {calls: {name: Calls, event: call, aggregation: count}}
      addons:
        extra: {name: Extra, active_with: [free], charges: [{key: fee, kind: recurring, price: {month: 5}}]}
        gift: {name: Gift, charges: [{key: present, kind: recurring, price: 0}]}
      plans:
        free: {name: Free, family: f, rank: 0, prices: {month: 0}}
        base: {name: Base, family: f, rank: 1, prices: {year: 200, month: 20}}
        least: {name: Least, family: f, rank: 2, prices: {month: 0}, minimum: {month: 5}}
        intro: {name: Intro, family: f, rank: 3, prices: {month: 0}, phases: [{key: p, for: 1 month, prices: {month: 5}}]}
        seats: {name: Seats, family: f, rank: 4, prices: {month: 0}, charges: [{key: seats, kind: recurring, quantity: seats, price: {month: 4}}]}
        spare: {name: Spare, family: f, rank: 5, prices: {month: 0}, charges: [{key: spare, kind: recurring, quantity: seats, price: 0, minimum: 9}]}
        tiers: {name: Tiers, family: f, rank: 6, prices: {month: 0}, charges: [{key: desks, kind: recurring, quantity: desks, model: graduated, tiers: [{up_to: 5, unit: 0}, {unit: 6}]}]}
        setup: {name: Setup, family: f, rank: 7, prices: {month: 0}, charges: [{key: setup, kind: one_time, quantity: rooms, price: 80}]}
        calls: {name: Calls, family: f, rank: 8, prices: {month: 0}, charges: [{key: calls, kind: usage, meter: calls, price: 0.1}]}
        floor: {name: Floor, family: f, rank: 9, prices: {month: 0}, charges: [{key: floor, kind: usage, meter: calls, price: 0, minimum: 3}]}
        whole: {name: Whole, family: f, rank: 10, prices: {year: 0}, charges: [{key: parts, kind: recurring, interval: month, price: {month: 2}}]}
        apart: {name: Apart, family: f, rank: 11, prices: {month: 30}, offered_to: [acme]}
      """;
  private static final Catalog CATALOG = SoldStates.catalog(TEXT);

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          plan  | add-on | costs | because
          free  |        | false |
          free  | extra  | true  | a fee of an add-on
          base  | extra  | true  |
          seats | gift   | true  | a charge by number
          free  | gift   | false | an add-on for nothing
          least |        | true  | what is committed
          intro |        | true  | a phase
          spare |        | true  | the least of a charge
          tiers |        | true  | a tier
          setup |        | true  | once
          calls |        | true  | by use
          floor |        | true  | the least of what is used
          """)
  void what_ever_costs_something(
      String plan, @Nullable String addOn, boolean costs, @Nullable String because) {
    var addOns = words(addOn).map(AddOnKey::new).toList();

    assertThat(CATALOG.costsSomething(new PlanKey(plan), addOns)).as(because).isEqualTo(costs);
  }

  @Test
  void an_add_on_costs_something_while_its_plan_is_there() {
    var extra = CATALOG.addOn(new AddOnKey("extra"));

    assertThat(extra.costsSomethingWith(new PlanKey("free"))).isTrue();
    assertThat(extra.costsSomethingWith(new PlanKey("base"))).isFalse();
    assertThat(CATALOG.addOn(new AddOnKey("gift")).isActiveWith(new PlanKey("base"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          plan  | interval | priced | sold  | because
          base  | month    | true   | true  |
          base  | quarter  | false  | false | no such price
          least | month    | true   | true  |
          seats | month    | true   | true  |
          seats | year     | false  | false |
          whole | year     | true   | true  | parts are charged by the month
          """)
  void what_has_all_its_prices(
      String plan, Interval interval, boolean priced, boolean sold, @Nullable String because) {
    var one = CATALOG.plan(new PlanKey(plan));

    assertThat(one.isPriced(interval, USD)).as(because).isEqualTo(priced);
    assertThat(one.isSoldFor(interval, USD)).as(because).isEqualTo(sold);
    assertThat(one.isPriced(interval, Currency.getInstance("EUR"))).isFalse();
  }

  @Test
  void intervals_and_names_are_told() {
    assertThat(CATALOG.plan(new PlanKey("base")).intervals(USD))
        .containsExactly(Interval.MONTH, Interval.YEAR);
    assertThat(CATALOG.plan(new PlanKey("base")).intervals(Currency.getInstance("EUR"))).isEmpty();
    assertThat(CATALOG.quantities())
        .map(QuantityName::value)
        .containsExactly("desks", "rooms", "seats");
    assertThat(CATALOG.chargeKeys())
        .map(ChargeKey::value)
        .containsExactly(
            "base", "calls", "desks", "fee", "floor", "parts", "present", "seats", "setup",
            "spare");
  }

  @Test
  void a_plan_may_be_for_some_only() {
    var apart = CATALOG.plan(new PlanKey("apart"));

    assertThat(apart.isFor(Optional.of(new CustomerKey("acme")))).isTrue();
    assertThat(apart.isFor(Optional.of(new CustomerKey("other")))).isFalse();
    assertThat(apart.isFor(Optional.empty())).isFalse();
    assertThat(CATALOG.plan(new PlanKey("base")).isFor(Optional.empty())).isTrue();
  }

  @Test
  void what_is_not_sold_any_more_stays_known() {
    var shorter =
        SoldStates.catalog(
            """
            catalog: sold
            currency: USD
            timezone: UTC
            plans: {free: {name: Gratis, family: f, rank: 0, prices: {month: 0}}}
            """);
    var second = shorter.after(CATALOG);
    var third = shorter.after(second);

    for (var later : List.of(second, third)) {
      assertThat(later.find(new PlanKey("base"))).isEmpty();
      assertThat(later.find(new AddOnKey("extra"))).isEmpty();
      assertThat(later.plan(new PlanKey("base")).name()).isEqualTo("Base");
      assertThat(later.plan(new PlanKey("free")).name()).isEqualTo("Gratis");
      assertThat(later.addOn(new AddOnKey("extra")).name()).isEqualTo("Extra");
      assertThat(later.meter(new MeterKey("calls")).name()).isEqualTo("Calls");
      assertThat(later.knownMeters()).containsOnlyKeys(new MeterKey("calls"));
      assertThat(later.chargeKeys()).hasSize(10);
      assertThat(later.archive()).hasSize(1);
    }
    assertThat(CATALOG.after(CATALOG).archive()).isEmpty();
    assertThat(shorter.knownMeters()).isEmpty();
    assertThatThrownBy(() -> shorter.plan(new PlanKey("base")))
        .hasMessage("no plan base in catalogue sold");
    assertThatThrownBy(() -> shorter.addOn(new AddOnKey("extra")))
        .hasMessage("no add-on extra in catalogue sold");
    assertThatThrownBy(() -> shorter.meter(new MeterKey("calls")))
        .hasMessage("no meter calls in catalogue sold");
  }

  /// The defaults, and what a rule leaves out.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          event            | from | to   | is carried out
          upgrade          | a    | b    | now prorate now keep required self_service
          downgrade        | a    | b    | term_end prorate now keep deferred self_service
          longer_interval  | a    | b    | now prorate now reset required self_service
          shorter_interval | a    | b    | term_end prorate now reset deferred self_service
          quantity_up      | a    | a    | now prorate now keep deferred self_service
          quantity_down    | a    | a    | period_end prorate now keep deferred self_service
          addon_added      | a    | a    | now prorate now keep deferred self_service
          addon_removed    | a    | a    | now prorate now keep deferred self_service
          cancel           | a    | a    | term_end prorate now keep deferred self_service
          upgrade          | free | big  | now none now keep deferred contact_sales
          upgrade          | a    | big  | now prorate now keep deferred contact_sales
          downgrade        | big  | free | now prorate next_invoice keep deferred self_service
          longer_interval  | big  | a    | now prorate now reset deferred never
          """)
  void a_change_is_carried_out_by_its_rule(String event, String from, String to, String policy) {
    var rules =
        SoldStates.catalog(
                TEXT
                    + """
                    changes:
                      - {event: longer_interval, from: seats, allow: never}
                      - {from: free, to: seats, settle: none, allow: contact_sales}
                      - {to: seats, allow: contact_sales}
                      - {event: downgrade, from: seats, to: free, when: now, collect: next_invoice}
                    """)
            .changes();
    var told =
        rules.policy(
            ChangeEvent.valueOf(event.toUpperCase(Locale.ROOT)),
            new PlanKey(from.replace("big", "seats")),
            new PlanKey(to.replace("big", "seats")));

    assertThat(
            String.join(
                    " ",
                    Stream.of(
                            told.when(),
                            told.settle(),
                            told.collect(),
                            told.anchor(),
                            told.payment(),
                            told.allow())
                        .map(Enum::name)
                        .toList())
                .toLowerCase(Locale.ROOT))
        .isEqualTo(policy);
  }

  @Test
  void keys_sort_by_their_letters() {
    assertThat(new PhaseKey("a")).isLessThan(new PhaseKey("b")).hasToString("a");
    assertThat(new ChargeKey("a")).isLessThan(new ChargeKey("b"));
    assertThat(new PlanKey("a")).isLessThan(new PlanKey("b"));
    assertThat(new AddOnKey("a")).isLessThan(new AddOnKey("b"));
    assertThat(new QuantityName("a")).isLessThan(new QuantityName("b"));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          plans | intervals  | on          | fits
                |            | base month  | true
          base  |            | base month  | true
          base  |            | free month  | false
                | year       | base month  | false
                | year month | base month  | true
          base  | year       | free year   | false
          """)
  void a_coupon_fits(@Nullable String plans, @Nullable String intervals, String on, boolean fits) {
    var limits =
        new Coupon.Limits(
            Set.copyOf(words(plans).map(PlanKey::new).toList()),
            Set.of(),
            Set.copyOf(words(intervals).map(Interval::of).toList()),
            Optional.empty(),
            Optional.of(2));
    var words = words(on).toList();

    assertThat(limits.fits(new PlanKey(words.getFirst()), Interval.of(words.getLast())))
        .isEqualTo(fits);
    assertThat(limits.isUsedUp(1)).isFalse();
    assertThat(limits.isUsedUp(2)).isTrue();
    assertThat(Coupon.Limits.NONE.isUsedUp(Integer.MAX_VALUE)).isFalse();
  }

  private static Stream<String> words(@Nullable String text) {
    return text == null ? Stream.empty() : Arrays.stream(text.split(" ", -1));
  }
}
