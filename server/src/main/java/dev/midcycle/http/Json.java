package dev.midcycle.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// JSON as it is on our wire: snake case, nothing absent written, nothing odd read.
public final class Json {
  private static final int DEPTH = 50;
  private static final int NUMBER_LENGTH = 40;
  private static final int STRING_LENGTH = 100_000;
  private static final int NAME_LENGTH = 200;
  private static final int TOKENS = 200_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxNumberLength(NUMBER_LENGTH)
                          .maxStringLength(STRING_LENGTH)
                          .maxNameLength(NAME_LENGTH)
                          .maxTokenCount(TOKENS)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private Json() {}

  public static byte[] bytes(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  public static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /// Whether PostgreSQL can store it.
  public static boolean isStorable(String text) {
    return Checks.isStorable(text);
  }

  /// Throws a `JacksonException` that knows the place.
  public static JsonNode tree(byte[] body) {
    return MAPPER.readTree(body);
  }

  /// Reads token by token; throws a `JacksonException` that knows the place.
  public static JsonParser parser(byte[] body) {
    return MAPPER.createParser(body);
  }

  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /// `tree` has been checked against the contract.
  static <T> T as(JsonNode tree, Class<T> type) {
    return MAPPER.treeToValue(tree, type);
  }
}
