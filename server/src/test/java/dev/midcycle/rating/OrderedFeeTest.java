package dev.midcycle.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.money.Decimal;
import dev.midcycle.time.Ruler;
import dev.midcycle.time.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderedFeeTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final List<Tariff.Step> SEATS =
      List.of(step(0, Optional.of(50L), "20", "0"), step(50, Optional.empty(), "17.5", "0"));
  private static final List<Tariff.Step> FLAT_FIRST =
      List.of(step(0, Optional.of(5L), "0", "15"), step(5, Optional.empty(), "3", "0"));
  private static final Map<String, Tariff> TARIFFS =
      Map.of(
          "each", new Tariff.PerUnit(Decimal.of("9.995")),
          "graduated", new Tariff.Graduated(SEATS),
          "volume", new Tariff.Volume(SEATS),
          "flat first", new Tariff.Graduated(FLAT_FIRST),
          "stairs", new Tariff.Stairstep(FLAT_FIRST),
          "packages", new Tariff.Packages(Decimal.of(10), Decimal.of(25)));

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          tariff     | included | least | most | quantity | fee     | because
          each       | 0        |       |      | 3        | 29.99   | rounded once
          each       | 3        |       |      | 5        | 19.99   | two of them, at a price that is not rounded
          each       | 3        |       |      | 2        | 0.00    | all are included
          each       | 3        | 12    |      | 2        | 12.00   | no less than the minimum
          each       | 0        | 12    |      | 0        | 12.00   | also of nothing
          each       | 0        | 12    | 20   | 1        | 12.00   | the minimum
          each       | 0        | 12    | 20   | 4        | 20.00   | the maximum
          graduated  | 50       |       |      | 143      | 1752.50 | 50 at 20.00 and 43 at 17.50
          graduated  | 0        |       |      | 50       | 1000.00 | a bound lies in its tier
          volume     | 0        |       |      | 50       | 1000.00 | all at 20.00
          volume     | 0        |       |      | 51       | 892.50  | all at 17.50, cheaper than one less
          flat first | 0        |       |      | 0        | 15.00   | nothing lies in the first tier
          flat first | 2        |       |      | 1        | 15.00   | so does what is included
          flat first | 0        |       |      | 7        | 21.00   | the flat fee and two at 3.00
          stairs     | 0        |       |      | 5        | 15.00   | one price for the tier
          packages   | 0        |       |      | 0        | 0.00    | none begun
          packages   | 5        |       |      | 15       | 25.00   | one full
          packages   | 5        |       |      | 16       | 50.00   | the second is begun
          """)
  void prices_a_whole_period(
      String tariff,
      long included,
      @Nullable Long least,
      @Nullable Long most,
      long quantity,
      String fee,
      String because) {
    var priced =
        new OrderedFee(
                Objects.requireNonNull(TARIFFS.get(tariff)),
                Decimal.of(included),
                number(least),
                number(most))
            .of(USD, Decimal.of(quantity));

    assertThat(priced.whole()).as(because).hasToString(fee);
  }

  /// Whatever the tariff and the number: the days of a month add up to its fee.
  @Test
  void parts_of_a_period_add_up() {
    var april = new Stretch(day(0), day(30));
    for (var tariff : TARIFFS.values()) {
      var fee = new OrderedFee(tariff, Decimal.of(3), Optional.empty(), Optional.empty());
      for (long quantity = 0; quantity < 60; quantity++) {
        var whole = fee.of(USD, Decimal.of(quantity)).whole();
        var period = new PeriodFee(whole, april, new Ruler.Days(ZoneOffset.UTC));
        var sum = whole.minus(whole);
        for (int day = 0; day < 30; day++) {
          sum = sum.plus(period.over(new Stretch(day(day), day(day + 1))));
        }
        assertThat(sum).isEqualTo(whole);
      }
    }
  }

  private static Instant day(int day) {
    return Instant.parse("2026-04-01T00:00:00Z").plus(Duration.ofDays(day));
  }

  private static Tariff.Step step(long from, Optional<Long> upTo, String unit, String flat) {
    return new Tariff.Step(
        Decimal.of(from), upTo.map(Decimal::of), Decimal.of(unit), Decimal.of(flat));
  }

  private static Optional<Decimal> number(@Nullable Long value) {
    return Optional.ofNullable(value).map(Decimal::of);
  }
}
