package dev.midcycle.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.testkit.OpenApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One spelling for every key, in the files, in the API and in the code.
class KeysTest {
  private static final Path SCHEMA = Path.of("src/main/resources/schema/catalog.schema.json");
  private static final int GROUPS_BY_KEY = 5;

  private static final List<Function<String, ?>> KINDS =
      List.of(
          PlanKey::new,
          AddOnKey::new,
          ChargeKey::new,
          MeterKey::new,
          FeatureKey::new,
          CouponCode::new,
          QuantityName::new);

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          text           | a key
          basic          | true
          sms.pack       | true
          cameras-basic  | true
          one_off        | true
          WELCOME10      | true
          2026.v1        | true
          a              | true
          ``             | false
          .pack          | false
          -pack          | false
          sms pack       | false
          sms/pack       | false
          ext:pack       | false
          päckchen       | false
          ١٢             | false
          """)
  void a_key_is_letters_digits_dots_underscores_and_hyphens(String text, boolean key) {
    assertThat(Keys.isKey(text)).isEqualTo(key);
    assertThat(text.matches(Keys.PATTERN)).isEqualTo(key);
    for (var kind : KINDS) {
      if (key) {
        assertThat(kind.apply(text)).hasToString(text);
      } else {
        assertThatThrownBy(() -> kind.apply(text)).hasMessageContaining("not a key");
      }
    }
  }

  @Test
  void keys_stand_in_the_order_of_their_text() {
    assertThat(new FeatureKey("a")).isLessThan(new FeatureKey("b"));
    assertThat(new CouponCode("a")).isLessThan(new CouponCode("b"));
    assertThat(new CustomerKey("a")).isLessThan(new CustomerKey("b"));
  }

  /// It is the merchant's own, and may be spelt in any way.
  @Test
  void a_customers_key_is_any_text_that_is_not_blank() {
    assertThat(new CustomerKey("Müller & Co")).hasToString("Müller & Co");
    assertThatThrownBy(() -> new CustomerKey(" ")).hasMessageContaining("not blank");
  }

  @Test
  void a_country_is_two_capital_letters() {
    assertThat(new Country("DE")).hasToString("DE");
    for (var wrong : List.of("de", "D", "DEU", "")) {
      assertThatThrownBy(() -> new Country(wrong)).hasMessageContaining("two capital letters");
    }
  }

  @Test
  void a_key_has_at_most_64_characters() {
    assertThat(Keys.isKey("k".repeat(64))).isTrue();
    assertThat(Keys.isKey("k".repeat(65))).isFalse();
  }

  @Test
  void the_contract_has_the_same_pattern() {
    var schema = OpenApi.schema("Key");

    assertThat(schema.get("pattern").asString()).isEqualTo(Keys.PATTERN);
    assertThat(schema.has("maxLength")).isFalse();
  }

  @Test
  void the_schema_of_catalogues_has_the_same_pattern() throws IOException {
    var definitions = new JsonMapper().readTree(Files.readString(SCHEMA)).get("$defs");
    var patterns = new ArrayList<String>();
    for (var group : List.of("meters", "features", "plans", "addons", "coupons")) {
      names(definitions.get(group)).forEach(patterns::add);
    }

    assertThat(definitions.at("/key/pattern").asString()).isEqualTo(Keys.PATTERN);
    assertThat(patterns).hasSize(GROUPS_BY_KEY).containsOnly(Keys.PATTERN);
  }

  private static Stream<String> names(JsonNode group) {
    return group.get("patternProperties").propertyNames().stream();
  }
}
