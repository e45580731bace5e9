package dev.midcycle.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.Meter;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.time.Ruler;
import dev.midcycle.time.Stretch;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What always holds of prices, roamed with seeds.
class LawsOfRatingTest {
  private static final int TRIES = 2_000;
  private static final Currency USD = Currency.getInstance("USD");
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  @Test
  void the_stretches_of_any_cutting_of_a_period_cost_the_whole_fee() {
    for (int seed = 0; seed < TRIES; seed++) {
      var random = new Random(seed);
      var fee = fee(random);
      var cuts = new TreeSet<Instant>();
      for (int i = 0; i < random.nextInt(9); i++) {
        cuts.add(fee.period().from().plusSeconds(1 + random.nextInt(27 * 86_400)));
      }
      var sum = Money.zero(USD);
      var from = fee.period().from();
      for (var cut : cuts) {
        sum = sum.plus(fee.over(new Stretch(from, cut)));
        from = cut;
      }
      assertThat(sum.plus(fee.over(new Stretch(from, fee.period().to()))))
          .as("seed %d", seed)
          .isEqualTo(fee.whole());
    }
  }

  /// A stretch is off by less than a cent, and ten thousand of them lean to neither side.
  @Test
  void rounding_is_never_more_than_a_cent_and_favours_nobody() {
    var random = new Random(7);
    var sum = BigDecimal.ZERO;
    int count = 10_000;
    for (int i = 0; i < count; i++) {
      var fee = fee(random);
      var to = fee.period().from().plusSeconds(3_600L * (1 + random.nextInt(600)));
      var share = fee.over(new Stretch(fee.period().from(), to));
      var ruler = fee.ruler();
      var exact =
          BigDecimal.valueOf(fee.whole().minor())
              .multiply(BigDecimal.valueOf(ruler.length(fee.period().from(), to)))
              .divide(BigDecimal.valueOf(ruler.length(fee.period())), MathContext.DECIMAL64);
      var error = BigDecimal.valueOf(share.minor()).subtract(exact);
      assertThat(error.abs()).as("try %d", i).isLessThanOrEqualTo(new BigDecimal("0.5"));
      sum = sum.add(error);
    }
    assertThat(sum.abs())
        .as("five standard deviations of %d even errors", count)
        .isLessThan(BigDecimal.valueOf(5 * Math.round(Math.sqrt(count / 12.0))));
  }

  @Test
  void a_graduated_price_never_falls_and_never_jumps() {
    for (int seed = 0; seed < TRIES; seed++) {
      var random = new Random(seed);
      var tariff = graduated(random);
      int units = random.nextInt(3_000);
      var here = tariff.of(Measure.of(Decimal.of(units)));
      var more = tariff.of(Measure.of(Decimal.of(units + 1)));
      assertThat(more).as("seed %d, %d units", seed, units).isGreaterThanOrEqualTo(here);
      for (var step : tariff.steps()) {
        var edge = tariff.of(Measure.of(step.from()));
        var past = tariff.of(Measure.of(step.from().plus(Decimal.of("0.001"))));
        assertThat(past.minus(edge))
            .as("seed %d: a thousandth past %s", seed, step.from())
            .isLessThanOrEqualTo(Decimal.of("0.001").times(step.unit()));
      }
    }
  }

  @Test
  void so_many_units_cost_so_many_times_one_and_dearer_prices_so_much_more() {
    for (int seed = 0; seed < TRIES; seed++) {
      var random = new Random(seed);
      var unit = new Decimal(BigDecimal.valueOf(random.nextInt(100_000), 4));
      var times = Decimal.of(1 + random.nextInt(500));
      var one = new Tariff.PerUnit(unit);
      assertThat(one.of(Measure.of(times)))
          .as("seed %d", seed)
          .isEqualTo(one.of(Measure.of(Decimal.ONE)).times(times));

      var tariff = graduated(random);
      var dearer =
          new Tariff.Graduated(
              tariff.steps().stream()
                  .map(step ->
                      new Tariff.Step(
                          step.from(), step.upTo(), step.unit().times(times), step.flat()))
                  .toList());
      var measure = new Measure(Decimal.of(random.nextInt(90_000)), 1 + random.nextInt(31));
      assertThat(dearer.of(measure)).as("seed %d", seed).isEqualTo(tariff.of(measure).times(times));
    }
  }

  /// However the count is cut between rates of one price, the parts cost what the whole does.
  @Test
  void the_parts_of_a_quantity_cost_the_whole() {
    for (int seed = 0; seed < TRIES; seed++) {
      var random = new Random(seed);
      long under = 1L + random.nextInt(31);
      var most =
          random.nextBoolean()
              ? Optional.of(Decimal.of(random.nextInt(400)))
              : Optional.<Decimal>empty();
      var fee = new UsageFee(graduated(random), most, under);
      var counts = new TreeSet<Integer>();
      for (int i = 0; i < 1 + random.nextInt(6); i++) {
        counts.add(1 + random.nextInt(60_000));
      }
      var parts = new ArrayList<UsageFee.Part>();
      var before = Optional.<Decimal>empty();
      for (int count : counts) {
        parts.add(new UsageFee.Part(before, Decimal.of(count)));
        before = Optional.of(Decimal.of(count));
      }
      var whole = List.of(new UsageFee.Part(Optional.empty(), Decimal.of(counts.getLast())));
      assertThat(fee.of(USD, parts).capped())
          .as("seed %d", seed)
          .isEqualTo(fee.of(USD, whole).capped());
    }
  }

  @Test
  void what_is_included_is_free_and_every_unit_beyond_it_counts() {
    for (int seed = 0; seed < TRIES; seed++) {
      var random = new Random(seed);
      var included = Decimal.of(random.nextInt(50));
      var counting = new Counting(sum(), included);
      var days = new ArrayList<Counting.Day>();
      var used = Decimal.ZERO;
      for (int day = 0; day < 1 + random.nextInt(30); day++) {
        var value = Decimal.of(random.nextInt(6));
        used = used.plus(value);
        days.add(new Counting.Day(Tally.of(value, Instant.EPOCH), Optional.empty()));
      }
      var parts = counting.parts(days);
      assertThat(parts.upTo(days.size()))
          .as("seed %d", seed)
          .isEqualTo(used.minus(included).max(Decimal.ZERO));
      assertThat(parts.parts())
          .as("seed %d", seed)
          .noneMatch(part -> part.compareTo(Decimal.ZERO) < 0);
    }
  }

  @Test
  void usage_comes_to_the_same_in_whatever_order_it_comes() {
    var meter = new MeterKey("m");
    var day = LocalDate.of(2026, 4, 1);
    for (int seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var records = new ArrayList<Used>();
      for (int i = 0; i < 12; i++) {
        var at = Instant.EPOCH.plusSeconds(random.nextInt(5));
        records.add(new Used(at, Tally.of(Decimal.of(random.nextInt(9)), at)));
      }
      var before = total(records, meter, day);
      Collections.shuffle(records, random);
      assertThat(total(records, meter, day)).as("seed %d", seed).isEqualTo(before);
    }
  }

  private static Tally total(List<Used> records, MeterKey meter, LocalDate day) {
    var usage = Usage.NONE;
    for (var record : records) {
      usage = usage.with(meter, day, record);
    }
    return usage.of(meter).values().stream()
        .flatMap(List::stream)
        .map(Used::tally)
        .reduce(Tally.NONE, Tally::plus);
  }

  private static PeriodFee fee(Random random) {
    var start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700));
    var period =
        new Stretch(
            start.atStartOfDay(ZONE).toInstant(),
            start.plusMonths(1).atStartOfDay(ZONE).toInstant());
    var ruler = random.nextBoolean() ? new Ruler.Days(ZONE) : new Ruler.Seconds(ZONE);
    var price = new Decimal(BigDecimal.valueOf(random.nextInt(1_000_000), 2));
    return PeriodFee.of(USD, price, Decimal.ONE, period, ruler);
  }

  private static Tariff.Graduated graduated(Random random) {
    var steps = new ArrayList<Tariff.Step>();
    var from = Decimal.ZERO;
    int tiers = 1 + random.nextInt(5);
    for (int i = 0; i < tiers; i++) {
      var upTo =
          i == tiers - 1
              ? Optional.<Decimal>empty()
              : Optional.of(from.plus(Decimal.of(1 + random.nextInt(900))));
      var unit = new Decimal(BigDecimal.valueOf(random.nextInt(10_000), 4));
      steps.add(new Tariff.Step(from, upTo, unit, Decimal.ZERO));
      from = upTo.orElse(from);
    }
    return new Tariff.Graduated(steps);
  }

  private static Meter sum() {
    return new Meter(
        new MeterKey("m"),
        "M",
        "e",
        Meter.Aggregation.SUM,
        Optional.of("n"),
        Map.of(),
        Meter.Window.PERIOD,
        Meter.Combine.SUM,
        false);
  }
}
