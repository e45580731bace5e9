package dev.midcycle.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.Pay;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.Proration;
import dev.midcycle.charging.Billed;
import dev.midcycle.drafting.Line;
import dev.midcycle.money.Money;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Small worlds walked whole: every day, every zone, every pair.
@Tag("long")
class WalksTest {
  private static final ZoneId UTC = ZoneId.of("UTC");

  @ParameterizedTest
  @EnumSource(Pay.class)
  void from_every_day_of_a_leap_year_sixty_months_follow_without_gap_or_overlap(Pay pay) {
    for (int day = 1; day <= 366; day++) {
      var start = LocalDate.ofYearDay(2024, day);
      var life = new Life(Life.plans(pay, Proration.DAY, "30.00", "70.00"), UTC).kept();
      life.does(life.on(start), Life.subscribe("a"));
      for (int month = 1; month <= 60; month++) {
        var date = nth(start, month);
        life.until(life.on(date));
        assertThat(life.documents.getLast().at())
            .as("from %s, month %d", start, month)
            .isEqualTo(life.on(date));
      }
      var lines = lines(life);
      assertThat(lines).as("from %s", start).hasSize(pay == Pay.IN_ADVANCE ? 61 : 60);
      assertThat(lines).as("from %s", start).allMatch(line -> line.amount().minor() == 3000);
      assertTiled(lines.stream().map(Line::stretch).toList(), life.on(start));
    }
  }

  /// So many months after the start, on its day or the month's last.
  private static LocalDate nth(LocalDate start, int months) {
    var month = YearMonth.from(start).plusMonths(months);
    return month.atDay(Math.min(start.getDayOfMonth(), month.lengthOfMonth()));
  }

  @ParameterizedTest
  @EnumSource(
      value = Proration.class,
      names = {"DAY", "SECOND"})
  void over_every_transition_of_every_zone_a_month_is_billed_whole(Proration proration) {
    for (var zone : ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList()) {
      for (var transition : transitions(zone)) {
        var at = transition.getInstant().minus(Duration.ofDays(10)).minusSeconds(1234);
        var life = new Life(Life.plans(Pay.IN_ADVANCE, proration, "30.00", "70.00"), zone).kept();
        life.does(at, Life.subscribe("a"));
        life.does(
            transition.getInstant(), Life.change(Optional.of("b"), Optional.empty(), Life.now()));
        life.until(at.plus(Duration.ofDays(70)));
        assertThat(sum(lines(life)))
            .as("%s over %s", zone, transition)
            .isEqualTo(sum(life.state()));
        var whole = life.documents.getLast().lines();
        assertThat(whole)
            .as("%s over %s", zone, transition)
            .allMatch(line -> line.amount().minor() == 7000);
      }
    }
  }

  private static List<ZoneOffsetTransition> transitions(ZoneId zone) {
    var found = new ArrayList<ZoneOffsetTransition>();
    var until = Instant.parse("2031-01-01T00:00:00Z");
    @Nullable ZoneOffsetTransition next =
        zone.getRules().nextTransition(Instant.parse("2024-01-01T00:00:00Z"));
    while (next != null && next.getInstant().isBefore(until)) {
      found.add(next);
      next = zone.getRules().nextTransition(next.getInstant());
    }
    return found;
  }

  @ParameterizedTest
  @EnumSource(Pay.class)
  void every_change_on_every_day_of_a_leap_and_a_plain_year_loses_no_cent(Pay pay) {
    var offers =
        List.of(
            new Offer("a", Interval.MONTH),
            new Offer("a", Interval.YEAR),
            new Offer("b", Interval.MONTH),
            new Offer("b", Interval.YEAR));
    for (var year : List.of(2023, 2024)) {
      for (int day = 2; day <= Year.of(year).length(); day++) {
        for (var from : offers) {
          for (var to : offers) {
            changed(pay, LocalDate.of(year, 1, 1), LocalDate.ofYearDay(year, day), from, to);
          }
        }
      }
    }
  }

  private record Offer(String plan, Interval interval) {}

  private static void changed(Pay pay, LocalDate start, LocalDate on, Offer from, Offer to) {
    var life = new Life(Life.plans(pay, Proration.DAY, "29.99", "71.03"), UTC).kept();
    life.does(life.on(start), subscribe(from));
    life.does(
        life.on(on).plusSeconds(4711),
        Life.change(Optional.of(to.plan()), Optional.of(to.interval()), Life.now()));
    life.until(life.on(on.plusDays(800)));
    var what = "%s to %s on %s, %s".formatted(from, to, on, pay);
    assertThat(sum(lines(life))).as(what).isEqualTo(sum(life.state()));
    assertTiled(served(life), life.on(start));
  }

  private static ChangeRequest.Subscribe subscribe(Offer offer) {
    return ChangeRequest.Subscribe.to(new PlanKey(offer.plan()), offer.interval());
  }

  /// What stands billed in the end, in order of service.
  private static List<Stretch> served(Life life) {
    return life.state().billed().stream().map(Billed::stretch).sorted().toList();
  }

  private static void assertTiled(List<Stretch> stretches, Instant from) {
    var next = from;
    for (var stretch : stretches) {
      assertThat(stretch.from()).as("no gap, no overlap").isEqualTo(next);
      next = stretch.to();
    }
  }

  private static List<Line> lines(Life life) {
    return life.documents.stream().flatMap(draft -> draft.lines().stream()).toList();
  }

  private static Money sum(List<Line> lines) {
    return lines.stream().map(Line::amount).reduce(Money.zero(Life.USD), Money::plus);
  }

  private static Money sum(BillingState state) {
    return state.billed().stream().map(Billed::net).reduce(Money.zero(Life.USD), Money::plus);
  }
}
