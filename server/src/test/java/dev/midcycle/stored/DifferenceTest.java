package dev.midcycle.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class DifferenceTest {
  private static final JsonMapper JSON = new JsonMapper();

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      textBlock =
          """
          then            | now                            | differs
          {"a":1}         | {"a":1,"b":2}                  | ``
          {"a":1}         | {"a":2}                        | x/a: 1 -> 2
          {"a":1}         | {}                             | x/a: 1 ->
          {"a":[1,2]}     | {"a":[1,3]}                    | x/a/1: 2 -> 3
          {"a":1}         | {"a":1,"v":2}                  | x//v:  -> 2
          {"a":[{"c":1}]} | {"a":[{"c":1,"v":2}]}          | x//v:  -> 2
          {"a":1}         | {"a":1,"b":{"new":{"v":2}}}    | x//v:  -> 2
          """)
  void what_is_said_otherwise_or_says_a_version_is_told(String then, String now, String differs) {
    assertThat(Difference.between("x", JSON.readTree(then), JSON.readTree(now)))
        .map(one -> one.toString().strip())
        .isEqualTo(differs.isEmpty() ? List.of() : List.of(differs));
  }
}
