package dev.midcycle.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.charging.Rate;
import dev.midcycle.drafting.Draft;
import dev.midcycle.drafting.Line;
import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.Reading;
import dev.midcycle.id.FactId;
import dev.midcycle.id.Ids;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.rating.PeriodFee;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Taxation;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Ruler;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What always holds of a change, on every day of a month of each length, between every two of
/// three plans.
class LawsOfChangeTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
  private static final List<Taxation> TAXES =
      List.of(Taxation.at(Decimal.of("0.19"), false), Taxation.at(Decimal.of("0.081"), true));
  private static final Map<String, Decimal> PRICES =
      Map.of("a", Decimal.of("29.99"), "b", Decimal.of("30.00"), "c", Decimal.of("99.95"));
  private static final ChangeRequest.Cancel CANCEL = new ChangeRequest.Cancel(Life.now(), "enough");
  private static final Catalog CATALOG =
      read(
          """
          catalog: three
          currency: USD
          timezone: Europe/Madrid
          plans:
            a: {name: A, family: f, rank: 1, prices: {month: 29.99}}
            b: {name: B, family: f, rank: 2, prices: {month: 30.00}}
            c: {name: C, family: f, rank: 3, prices: {month: 99.95}}
          """);

  private static Catalog read(String text) {
    return switch (CatalogFiles.parse("three", text)) {
      case Reading.Valid<Catalog>(var catalog) -> catalog;
      case Reading.Invalid<Catalog>(var problems) -> throw new AssertionError(problems);
    };
  }

  /// One life that can be forked: each verb gives the life after it.
  private record Lived(BillingState state, List<Draft> documents, Ids ids) {

    static Lived subscribed(String plan, Instant at, Taxation tax, Optional<Coupon> coupon) {
      var ids = new Ids(new Random(5));
      var profile = new BillingProfile(USD, ZONE, tax, false, Set.of());
      var blank =
          BillingState.blank(new SubscriptionId(ids.next(0)), profile, Catalogs.of(1, CATALOG), at);
      var wish =
          new ChangeRequest.Subscribe(
              new PlanKey(plan),
              Interval.MONTH,
              Map.of(),
              Set.of(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              coupon);
      return new Lived(blank, List.of(), ids).does(wish, at);
    }

    Lived does(ChangeRequest wish, Instant at) {
      var now = until(at);
      var decision = Decisions.decide(now.state, wish, at, new FactId(ids.next(at.toEpochMilli())));
      return switch (decision) {
        case Decision.Allowed allowed -> now.with(allowed.state(), allowed.documents());
        case Decision.Refused refused -> throw new AssertionError(refused);
      };
    }

    Lived changed(String plan, Instant at) {
      return does(Life.change(Optional.of(plan), Optional.empty(), Life.now()), at);
    }

    Lived until(Instant at) {
      var advanced = Lifecycle.advance(state, at);
      return with(advanced.state(), advanced.documents());
    }

    private Lived with(BillingState after, List<Draft> more) {
      var all = new ArrayList<>(documents);
      all.addAll(more);
      return new Lived(after, all, ids);
    }

    Money subtotal() {
      return documents.stream().map(Draft::subtotal).reduce(Money.zero(USD), Money::plus);
    }

    Money tax() {
      return documents.stream().map(Draft::tax).reduce(Money.zero(USD), Money::plus);
    }

    Money total() {
      return documents.stream().map(Draft::total).reduce(Money.zero(USD), Money::plus);
    }
  }

  private static Instant on(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  /// The net of a change from one plan to another on each day of the month that begins at `start`.
  private static List<Money> nets(LocalDate start, String from, String to) {
    var begun = Lived.subscribed(from, on(start), Taxation.NONE, Optional.empty());
    var nets = new ArrayList<Money>();
    for (var day = start; day.isBefore(start.plusMonths(1)); day = day.plusDays(1)) {
      nets.add(begun.changed(to, on(day)).total().minus(begun.total()));
    }
    return nets;
  }

  private static PeriodFee fee(String plan, LocalDate start) {
    var period = new Stretch(on(start), on(start.plusMonths(1)));
    return PeriodFee.of(
        USD, PRICES.getOrDefault(plan, Decimal.ZERO), Decimal.ONE, period, new Ruler.Days(ZONE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-01", "2024-02-01", "2026-04-01", "2026-03-10"})
  void a_change_costs_the_whole_difference_on_the_first_day_and_one_days_on_the_last(
      LocalDate start) {
    for (var from : PRICES.keySet()) {
      for (var to : others(from)) {
        var nets = nets(start, from, to);
        var dearer = fee(to, start).whole().minus(fee(from, start).whole());

        assertThat(nets.getFirst()).as("%s to %s", from, to).isEqualTo(dearer);
        var day = Math.abs(dearer.minor()) / nets.size() + 1;
        assertThat(Math.abs(nets.getLast().minor()))
            .as("%s to %s", from, to)
            .isLessThanOrEqualTo(day);
        for (int i = 0; i < nets.size(); i++) {
          assertThat(Long.signum(nets.get(i).minor()))
              .as("%s to %s on day %d: up never credits, down never charges", from, to, i)
              .isIn(0, Long.signum(dearer.minor()));
          if (i > 0) {
            assertThat(Math.abs(nets.get(i).minor()))
                .as("%s to %s on day %d: later is never more, but for a cent", from, to, i)
                .isLessThanOrEqualTo(Math.abs(nets.get(i - 1).minor()) + 1);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-01", "2024-02-01", "2026-04-01", "2026-03-10"})
  void there_and_back_on_two_days_costs_each_plan_for_its_own_days(LocalDate start) {
    var end = start.plusMonths(1);
    for (var from : PRICES.keySet()) {
      for (var to : others(from)) {
        for (var out = start; out.isBefore(end); out = out.plusDays(3)) {
          for (var back = out.plusDays(1); back.isBefore(end); back = back.plusDays(5)) {
            var lived =
                Lived.subscribed(from, on(start), Taxation.NONE, Optional.empty())
                    .changed(to, on(out))
                    .changed(from, on(back));
            var stay = new Stretch(on(out), on(back));
            var due = fee(from, start).whole();
            due = due.minus(fee(from, start).over(stay)).plus(fee(to, start).over(stay));
            assertThat(lived.total()).as("%s %s to %s", from, stay, to).isEqualTo(due);
          }
        }
      }
    }
  }

  /// Before tax. What is charged again bears the tax of its own document, and what comes back its
  /// share of the tax of another: they may differ by a cent.
  @ParameterizedTest
  @ValueSource(strings = {"2026-02-01", "2024-02-01", "2026-04-01", "2026-03-10"})
  void there_and_back_at_one_instant_costs_nothing(LocalDate start) {
    for (var tax : TAXES) {
      for (var day = start; day.isBefore(start.plusMonths(1)); day = day.plusDays(1)) {
        var before = Lived.subscribed("a", on(start), tax, Optional.empty()).until(on(day));
        var after = before.changed("c", on(day)).changed("a", on(day));
        assertIsSame(after, before, day);
        assertIsSame(after.until(on(day.plusMonths(3))), before.until(on(day.plusMonths(3))), day);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-01", "2024-02-01", "2026-04-01", "2026-03-10"})
  void once_round_all_plans_at_one_instant_costs_nothing(LocalDate start) {
    for (var tax : TAXES) {
      for (var day = start; day.isBefore(start.plusMonths(1)); day = day.plusDays(1)) {
        var before = Lived.subscribed("a", on(start), tax, Optional.empty()).until(on(day));
        var after = before.changed("b", on(day)).changed("c", on(day)).changed("a", on(day));
        assertIsSame(after, before, day);
      }
    }
  }

  private static void assertIsSame(Lived after, Lived before, LocalDate day) {
    assertThat(after.subtotal()).as("on %s", day).isEqualTo(before.subtotal());
    assertThat(Math.abs(after.total().minus(before.total()).minor()))
        .as("on %s", day)
        .isLessThanOrEqualTo(1);
  }

  /// Down from plan to plan and out, in any two steps: what was paid for the days left comes back,
  /// and with it exactly the tax that it bore.
  @ParameterizedTest
  @ValueSource(strings = {"2026-02-01", "2024-02-01", "2026-04-01", "2026-03-10"})
  void what_is_taken_back_whole_brings_back_exactly_the_tax_that_was_billed(LocalDate start) {
    for (var tax : TAXES) {
      var begun = Lived.subscribed("c", on(start), tax, Optional.empty());
      var gone = begun.changed("b", on(start)).changed("a", on(start)).does(CANCEL, on(start));

      assertThat(gone.total()).as("%s", tax).isEqualTo(Money.zero(USD));
      assertThat(gone.tax()).as("%s", tax).isEqualTo(Money.zero(USD));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void a_coupon_for_so_many_periods_reduces_so_many_whatever_changes(int periods) {
    var coupon =
        new Coupon(
            new CouponCode("SOME"),
            new Coupon.Off.Percent(Decimal.of(10)),
            new Coupon.Duration.Repeating(periods));
    var start = LocalDate.of(2026, 1, 31);
    for (int day = 0; day < 150; day += 7) {
      var on = on(start.plusDays(day));
      var lived =
          Lived.subscribed("a", on(start), Taxation.NONE, Optional.of(coupon))
              .changed("c", on)
              .until(on(start.plusMonths(8)));
      var reduced = new HashSet<Stretch>();
      var off = Money.zero(USD);
      for (var line : lines(lived)) {
        if (!line.discounts().isEmpty()) {
          reduced.add(line.period());
        }
        off = isDiscount(line) ? off.minus(line.amount()) : off;
      }
      assertThat(reduced).as("changed on %s", on).hasSize(periods);
      assertThat(off.isPositive()).as("changed on %s", on).isTrue();
    }
  }

  private static boolean isDiscount(Line line) {
    return line.rate() instanceof Rate.Discount;
  }

  private static List<Line> lines(Lived lived) {
    return lived.documents().stream().flatMap(draft -> draft.lines().stream()).toList();
  }

  private static List<String> others(String plan) {
    return PRICES.keySet().stream().filter(one -> !one.equals(plan)).toList();
  }
}
