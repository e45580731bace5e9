package dev.midcycle.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.CatalogDifference;
import dev.midcycle.catalog.CatalogDifference.Added;
import dev.midcycle.catalog.CatalogDifference.Changed;
import dev.midcycle.catalog.CatalogDifference.Removed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogDifferencesTest {
  private static final String CATALOG =
      """
      {catalog: c, name: C, currency: USD, timezone: UTC,
       meters: {calls: {name: Calls, event: call, aggregation: count}},
       plans: {
         team: {name: Team, family: f, rank: 1, prices: {month: 40},
           charges: [{key: seats, kind: recurring, quantity: seats, price: 10},
             {key: calls, kind: usage, meter: calls, price: 0.10}]},
         other: {name: Other, family: f, rank: 2, prices: {month: 1}}},
       addons: {extra: {name: Extra, charges: [{key: fee, kind: recurring, price: 5}]}}}
      """;

  private static Catalog catalog(String text) {
    return switch (CatalogFiles.parse("catalogue", text)) {
      case Reading.Valid<Catalog>(var catalog) -> catalog;
      case Reading.Invalid<Catalog>(var problems) -> throw new AssertionError(problems);
    };
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          what            | of                                | is instead                                                  | is told
          nothing         | month: 40                         | month: 40.00                                                | ""
          a price         | month: 40                         | month: 45                                                   | PLAN team prices.month.USD 40 -> 45
          a currency more | month: 1                          | "month: {USD: 1, EUR: 2}"                                   | PLAN other prices.month.EUR none -> 2
          a charge        | price: 10}                        | price: 12}                                                  | PLAN team charges.seats.price 10 -> 12
          a name          | name: C,                          | name: D,                                                    | CATALOG  name C -> D
          a plan less     | ", other: {name: Other, family: f, rank: 2, prices: {month: 1}}" | ""                            | - PLAN other
          """)
  void are_told(String what, String of, String instead, String told) {
    var text = CATALOG.replaceAll("\\s+", " ");
    assertThat(text).contains(of);

    var differences = CatalogDifferences.between(catalog(text), catalog(text.replace(of, instead)));

    assertThat(
            differences.stream()
                .map(CatalogDifferencesTest::told)
                .collect(Collectors.joining("; ")))
        .as(what)
        .isEqualTo(told);
  }

  private static String told(CatalogDifference one) {
    return switch (one) {
      case Added(var of) -> "+ " + of.section() + " " + of.key();
      case Removed(var of) -> "- " + of.section() + " " + of.key();
      case Changed(var of, var path, var before, var after) ->
          "%s %s %s %s -> %s"
              .formatted(of.section(), of.key(), path, before.orElse("none"), after.orElse("none"));
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../examples/scout.yaml",
        "../examples/konnect.yaml",
        "src/test/resources/file/every-key-catalog.yaml"
      })
  void a_catalogue_that_is_written_is_read_as_it_was(String file) throws IOException {
    var catalog = catalog(Files.readString(Path.of(file)));

    var written = YamlWriting.of(catalog);

    assertThat(CatalogDifferences.between(catalog, catalog(written))).isEmpty();
    assertThat(CatalogJson.write(catalog(written))).isEqualTo(CatalogJson.write(catalog));
  }
}
