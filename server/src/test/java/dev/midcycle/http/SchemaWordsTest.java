package dev.midcycle.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaWordsTest {
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          field             | value        | words
          /customer         | "cus"        | must be a customer id (#cus_...#), or #ext:# and its external_id
          /customer         | null         | must be a string
          /customer         | 7            | must be a string
          /change/plan      | ""           | must be a key of 1 to 64 letters, digits, #.#, #_# and #-# that begins with a letter or digit
          /change/interval  | "fortnight"  | must be day, week, month, quarter, year or a number of these such as 6 months
          /change/quantity  | {"a b":1}    | must only have names made of letters, digits, #.#, #_# and #-#
          /change/quantity  | {"seats":-1} | must be at least 0
          /change/date      | "tomorrow"   | must be a date such as 2026-04-01
          /charge/amount    | "1e9"        | must be an amount such as 40.00 or -40.00, with at most 12 digits and 4 decimals
          /charge/name      | ""           | must not be empty or blank
          """)
  void what_a_field_must_be_is_said_in_words(String field, String value, String words) {
    var body =
        Pattern.compile("[^/]+")
            .matcher(field)
            .results()
            .map(found -> "{\"" + found.group() + "\":%s}")
            .reduce("%s", String::formatted);

    var schema = Contract.published().schema("QuoteRequest");
    var errors = schema.validate(Json.tree(body.formatted(value).getBytes(StandardCharsets.UTF_8)));

    assertThat(errors)
        .filteredOn(error -> error.getInstanceLocation().toString().startsWith(field))
        .extracting(SchemaWords::of)
        .contains(words.replace('#', '`'));
  }

  private static String contract() throws IOException {
    try (var file =
        Objects.requireNonNull(Contract.class.getResourceAsStream("/api/openapi.yaml"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void every_pattern_of_the_contract_has_words() throws IOException {
    var patterns =
        Pattern.compile("pattern: '([^']+)'")
            .matcher(contract())
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(patterns).hasSizeGreaterThan(20);
    assertThat(patterns).allSatisfy(one -> assertThat(SchemaWords.pattern(one)).isPresent());
    assertThat(SchemaWords.pattern("^planted$")).isEmpty();
  }
}
