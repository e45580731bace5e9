package dev.midcycle.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.catalog.Pay;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.catalog.Proration;
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
import dev.midcycle.terms.Opening;
import dev.midcycle.terms.Taxation;
import dev.midcycle.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What a billing state that is kept still holds of the past, and when it may let go of it.
class CompactionTest {
  private static final ZoneId UTC = ZoneId.of("UTC");

  private static Life life(Pay pay) {
    var life = new Life(Life.plans(pay, Proration.DAY, "30", "60"), UTC).kept();
    life.does(at("2026-01-10"), Life.subscribe("a"));
    return life;
  }

  private static Instant at(String day) {
    return LocalDate.parse(day).atStartOfDay(UTC).toInstant();
  }

  private static Optional<String> opened(BillingState state) {
    return state.openedOn().map(LocalDate::toString);
  }

  @ParameterizedTest
  @EnumSource(Pay.class)
  void after_sixty_renewals_a_book_holds_the_running_period_and_no_more(Pay pay) {
    var life = life(pay);
    life.until(at("2031-01-15"));

    var kept = life.state().compacted();

    assertThat(opened(kept)).contains("2031-01-10");
    assertThat(kept.facts()).isEmpty();
    assertThat(kept.billed()).hasSize(pay == Pay.IN_ADVANCE ? 1 : 0);
    assertThat(kept.termsAt(kept.advancedTo())).isEqualTo(life.state().termsAt(kept.advancedTo()));
    assertThat(Lifecycle.advance(kept, at("2031-04-15")).documents())
        .isEqualTo(Lifecycle.advance(life.state(), at("2031-04-15")).documents());
  }

  @Test
  void in_its_first_period_a_book_holds_all() {
    var life = life(Pay.IN_ADVANCE);
    life.until(at("2026-02-09"));

    assertThat(opened(life.state().compacted())).isEmpty();
  }

  @Test
  void what_is_yet_to_happen_stays() {
    var life = life(Pay.IN_ADVANCE);
    life.until(at("2026-05-12"));
    var later =
        new ChangeRequest.Overrides(
            Optional.of(new ChangeRequest.Timing.PeriodEnd()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    life.does(at("2026-05-12"), Life.change(Optional.of("b"), Optional.empty(), later));

    var kept = life.state().compacted();

    assertThat(opened(kept)).contains("2026-05-10");
    assertThat(kept.scheduledAfter(at("2026-05-12"))).hasSize(1);
    assertThat(Lifecycle.advance(kept, at("2026-07-12")).documents())
        .isEqualTo(Lifecycle.advance(life.state(), at("2026-07-12")).documents());
  }

  /// As long as the running period has something of what was before, nothing is let go.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a change in the running period     | 2026-05-12 | NOW          | 2026-05-20 |
          the period after it has begun      | 2026-05-12 | NOW          | 2026-06-11 | 2026-06-10
          a change waits for the next bill   | 2026-05-12 | NEXT_INVOICE | 2026-05-20 |
          the next bill has come             | 2026-05-12 | NEXT_INVOICE | 2026-06-11 | 2026-06-10
          """)
  void a_change_is_held_until_its_period_is_over(
      String because, String on, Policy.Collect collect, String until, String opened) {
    var life = life(Pay.IN_ADVANCE);
    var now =
        new ChangeRequest.Overrides(
            Optional.of(new ChangeRequest.Timing.Now()),
            Optional.empty(),
            Optional.of(collect),
            Optional.empty());
    life.does(at(on), Life.change(Optional.of("b"), Optional.empty(), now));
    life.until(at(until));

    assertThat(opened(life.state().compacted())).as(because).isEqualTo(Optional.ofNullable(opened));
  }

  @Test
  void a_yearly_fee_that_reaches_across_is_held() {
    var life = life(Pay.IN_ADVANCE);
    life.does(
        at("2026-03-10"), Life.change(Optional.empty(), Optional.of(Interval.YEAR), Life.now()));
    life.until(at("2026-09-20"));
    assertThat(opened(life.state().compacted())).isEmpty();

    life.until(at("2027-03-20"));
    assertThat(opened(life.state().compacted())).contains("2027-03-10");
  }

  /// Half of 30.00 for seven periods, then no more.
  @Test
  void a_coupon_goes_on_as_long_as_it_was_given_for() {
    var half = new Coupon.Off.Percent(Decimal.of(50));
    var life = new Life(Life.plans(Pay.IN_ADVANCE, Proration.DAY, "30", "60"), UTC);
    life.does(
        at("2026-01-10"),
        new ChangeRequest.Subscribe(
            new PlanKey("a"),
            Interval.MONTH,
            Map.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(
                new Coupon(new CouponCode("HALF"), half, new Coupon.Duration.Repeating(7)))));
    life.until(at("2026-05-12"));
    assertThat(opened(life.state())).contains("2026-05-10");

    life.until(at("2026-09-12"));

    assertThat(life.documents)
        .extracting(one -> one.total().toString())
        .containsExactly(
            "15.00", "15.00", "15.00", "15.00", "15.00", "15.00", "15.00", "30.00", "30.00");
  }

  @Test
  void who_is_paused_or_has_ended_keeps_all() {
    var paused = life(Pay.IN_ADVANCE);
    paused.does(at("2026-04-12"), new ChangeRequest.Pause(Optional.empty()));
    paused.until(at("2026-08-01"));
    var ended = life(Pay.IN_ADVANCE);
    ended.does(at("2026-04-12"), new ChangeRequest.Cancel(Life.now(), ""));
    ended.until(at("2026-08-01"));

    assertThat(opened(paused.state().compacted())).isEmpty();
    assertThat(opened(ended.state().compacted())).isEmpty();
  }

  @Test
  void what_waits_for_late_usage_is_held_until_it_is_issued() {
    var state = metered();
    var waiting = Lifecycle.advance(state, at("2026-03-10")).state();
    assertThat(waiting.pending()).isPresent();
    assertThat(opened(waiting.compacted())).isEmpty();

    var issued = Lifecycle.advance(state, at("2026-03-12")).state();
    assertThat(opened(issued.compacted())).contains("2026-03-10");
  }

  @Test
  void usage_before_the_opening_goes_and_a_gauge_leaves_its_level() {
    var issued = Lifecycle.advance(metered(), at("2026-03-12")).state();

    var usage = issued.compacted().usage();

    assertThat(usage.of(new MeterKey("calls"))).containsOnlyKeys(LocalDate.of(2026, 3, 11));
    assertThat(usage.levels()).isEqualTo(Map.of(new MeterKey("level"), Decimal.of(7)));
    assertThat(((Opening.Checkpoint) issued.compacted().history().opening()).rulesVersion())
        .isEqualTo(1);
  }

  /// Since 10 January: calls on 20 January and 11 March, a gauge at 7 since 21 January.
  private static BillingState metered() {
    var catalog =
        switch (CatalogFiles.parse(
            "metered",
            """
            catalog: metered
            currency: USD
            timezone: UTC
            meters:
              calls: {name: Calls, event: call, aggregation: sum, property: n}
              level: {name: Level, event: level, aggregation: sum, property: n, window: day, combine: avg, carry_over: true}
            plans:
              a:
                name: A
                family: f
                rank: 1
                prices: {month: 30}
                charges:
                  - {key: calls, kind: usage, meter: calls, price: 1}
                  - {key: level, kind: usage, meter: level, price: 1}
            """)) {
          case Reading.Valid<Catalog>(var read) -> read;
          case Reading.Invalid<Catalog>(var problems) -> throw new AssertionError(problems);
        };
    var ids = new Ids(new Random(3));
    var profile = new BillingProfile(Life.USD, UTC, Taxation.NONE, false, Set.of());
    var start = at("2026-01-10");
    var blank =
        BillingState.blank(
            new SubscriptionId(ids.next(0)), profile, Catalogs.of(1, catalog), start);
    var wish = ChangeRequest.Subscribe.to(new PlanKey("a"), Interval.MONTH);
    var allowed = (Decision.Allowed) Decisions.decide(blank, wish, start, new FactId(ids.next(0)));
    var usage = allowed.state().usage();
    for (var day : new String[] {"2026-01-20", "2026-03-11"}) {
      var used = new Used(at(day), Tally.of(Decimal.of(5), at(day)));
      usage = usage.with(new MeterKey("calls"), LocalDate.parse(day), used);
    }
    var level = new Used(at("2026-01-21"), Tally.of(Decimal.of(7), at("2026-01-21")));
    return allowed
        .state()
        .with(usage.with(new MeterKey("level"), LocalDate.parse("2026-01-21"), level));
  }
}
