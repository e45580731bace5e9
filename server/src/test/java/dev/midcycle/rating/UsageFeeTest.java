package dev.midcycle.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.money.Decimal;
import dev.midcycle.rating.Tariff.Step;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageFeeTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Map<String, Tariff> TARIFFS =
      Map.of(
          "per unit", new Tariff.PerUnit(Decimal.of(12)),
          "graduated",
              new Tariff.Graduated(
                  List.of(
                      step("0", "5", "0", "100"),
                      step("5", "10", "0", "50"),
                      step("10", "15", "5", "0"),
                      step("15", "", "1", "0"))),
          "volume", new Tariff.Volume(List.of(step("0", "10", "2", "3"), step("10", "", "1", "4"))),
          "packages", new Tariff.Packages(Decimal.of(10), Decimal.of(15)));

  @ParameterizedTest(name = "{0}, {1} to {2} of {3}, at most {4}: {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # tariff  | before | after | under | most | costs  | slices                      | because
          per unit  |        | 112   | 28    |      | 48.00  | 112x12                      | four units all through 28 days
          per unit  |        | 60    | 31    |      | 23.23  | 60x12                       | the day price is never rounded
          per unit  | 45     | 90    | 30    |      | 18.00  | 45x12                       | the second half of a period's days
          per unit  |        | 0     | 1     |      | 0.00   | 0x12                        | nothing used
          graduated |        | 0     | 1     |      | 100.00 | 0x0+100                     | nothing lies in the first tier
          graduated |        | 5     | 1     |      | 100.00 | 5x0+100                     | a bound is inside its tier
          graduated |        | 5.001 | 1     |      | 150.00 | 5x0+100 0.001x0+50          | a fraction over it opens the next
          graduated |        | 22    | 1     |      | 182.00 | 5x0+100 5x0+50 5x5 7x1      | 100 + 50 + 25 + 7
          graduated | 12     | 22    | 1     |      | 22.00  | 3x5 7x1                     | 15 + 7: what was before fills the first tiers
          graduated | 5      | 5     | 1     |      | 0.00   |                             | nothing was added
          graduated | 22     | 12    | 1     |      | -22.00 | -3x5 -7x1                   | less than before, back by the same tiers
          graduated |        | 12    | 1     | 170  | 160.00 | 5x0+100 5x0+50 2x5          | below the most
          graduated | 12     | 22    | 1     | 170  | 10.00  | 3x5 7x1                     | what is left to the most
          graduated | 22     | 90    | 1     | 170  | 0.00   | 68x1                        | the most is reached
          volume    |        | 10    | 1     |      | 23.00  | 10x2+3                      | all at the first tier's price
          volume    | 10     | 11    | 1     |      | -8.00  | 11x1+4 -10x2-3              | the next tier is cheaper for all
          volume    | 8      | 10    | 1     |      | 4.00   | 2x2                         | within one tier
          packages  |        | 60    | 1     | 100  | 90.00  | 0x0+90                      | six whole ones
          packages  | 60     | 110   | 1     | 100  | 10.00  | 0x0+75                      | five more, up to the most
          packages  |        | 0     | 1     |      | 0.00   | 0x0                         | none is begun
          """)
  void charges_its_own_part_of_what_is_counted(
      String tariff,
      @Nullable String before,
      String after,
      long under,
      @Nullable String most,
      String costs,
      @Nullable String slices,
      String because) {
    var fee = new UsageFee(Objects.requireNonNull(TARIFFS.get(tariff)), decimal(most), under);

    var rated = fee.of(USD, List.of(new UsageFee.Part(decimal(before), Decimal.of(after))));

    assertThat(rated.capped()).as(because).hasToString(costs);
    assertThat(rated.slices().stream().map(UsageFeeTest::told).collect(Collectors.joining(" ")))
        .as(because)
        .isEqualTo(Objects.requireNonNullElse(slices, ""));
    assertThat(UsageFee.rounded(USD, Slice.sum(rated.slices(), under), under))
        .as("the slices say so")
        .isEqualTo(rated.rated());
  }

  /// `7x1` is seven at one each, `5x0+100` five at nothing and a flat hundred.
  private static String told(Slice slice) {
    var flat = slice.flat().compareTo(Decimal.ZERO) < 0 ? "" + slice.flat() : "+" + slice.flat();
    return slice.units() + "x" + slice.unit() + (slice.flat().isZero() ? "" : flat);
  }

  private static Step step(String from, String upTo, String unit, String flat) {
    return new Step(Decimal.of(from), decimal(upTo), Decimal.of(unit), Decimal.of(flat));
  }

  private static Optional<Decimal> decimal(@Nullable String text) {
    return Optional.ofNullable(text).filter(one -> !one.isBlank()).map(Decimal::of);
  }
}
