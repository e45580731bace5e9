package dev.midcycle.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTextTest {
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          written  | kind    | shown
          no       | Text    | `no`
          on       | Text    | `on`
          yes      | Text    | `yes`
          true     | Truth   | `true`
          False    | Truth   | `false`
          ~        | Nothing | nothing
          null     | Nothing | nothing
          12       | Numeral | `12`
          -3.50    | Numeral | `-3.50`
          1e3      | Numeral | `1000`
          "12"     | Text    | `12`
          0x1F     | Text    | `0x1F`
          .inf     | Text    | `.inf`
          1e999999 | Text    | `1e999999`
          2026-04-01 | Text  | `2026-04-01`
          [1, 2]   | Sequence | a list
          {a: 1}   | Mapping | a mapping
          """)
  void reads_values_as_yaml_1_2_has_them(String written, String kind, String shown) {
    var value = Fixtures.valid(YamlText.parse("x", "key: " + written)).get("key").orElseThrow();

    assertThat(value.getClass().getSimpleName()).isEqualTo(kind);
    assertThat(value.shown()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          text                     | line | problem
          a: 1\\nb: 2\\na: 3       | 3    | duplicate key `a`; the first is in line 1
          a: [1, 2                 | 1    | not valid YAML: while parsing a flow sequence, expected ',' or ']', but got <stream end>
          a: 1\\n---\\nb: 2        | 2    | a second YAML document begins here; a file can hold only one
          a: !!int 3               | 1    | YAML tags such as `tag:yaml.org,2002:int` are not supported; leave it out
          a: *nothing              | 1    | `*nothing` refers to an unknown or unfinished anchor
          a: &b [*b]               | 1    | `*b` refers to an unknown or unfinished anchor
          a: "x\\0y"               | 1    | must not contain null characters or broken surrogate pairs
          a: 1\\n"b\\0": 2        | 2    | must not contain null characters or broken surrogate pairs
          a: ["\\ud83d"]          | 1    | must not contain null characters or broken surrogate pairs
          x: 1\\n? [a, b]\\n: 2    | 2    | a key must be a word, not a list
          """)
  void tells_at_which_line_a_text_is_broken(String text, int line, String problem) {
    var problems = Fixtures.problems(YamlText.parse("x", text.replace("\\n", "\n")));

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().line()).isEqualTo(line);
    assertThat(problems.getFirst().message()).isEqualTo(problem);
  }

  @Test
  void repeats_what_an_anchor_names() {
    var root = Fixtures.valid(YamlText.parse("x", "a: &price {month: 3}\nb: *price"));

    assertThat(root.get("b").flatMap(b -> b.number("month"))).contains(BigDecimal.valueOf(3));
  }

  @Test
  void stops_at_texts_that_grow_when_read() {
    var bomb =
        IntStream.range(1, 12)
            .mapToObj(i -> "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ",").repeat(9) + "]")
            .collect(Collectors.joining("\n", "a0: &a0 [x, x]\n", ""));

    assertThat(Fixtures.problems(YamlText.parse("x", bomb)))
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.message()).contains("too large", "repeated by aliases"));
  }

  @Test
  void stops_at_texts_that_are_too_deep_or_too_long() {
    var deep = "[".repeat(10_000);
    var wide = "a: [" + "x,".repeat(300_000) + "]";
    var tall = "# " + "x".repeat(YamlText.MOST_CHARACTERS);

    assertThat(Fixtures.problems(YamlText.parse("x", deep)).getLast().message())
        .contains("nested too deeply");
    assertThat(Fixtures.problems(YamlText.parse("x", wide)).getLast().message())
        .contains("too large");
    assertThat(Fixtures.problems(YamlText.parse("x", tall)).getLast().message())
        .contains("too large");
  }

  @Test
  void names_the_place_of_every_value() {
    var root =
        Fixtures.valid(YamlText.parse("x", "plans:\n  basic:\n    charges:\n      - {key: fee}"));
    var key =
        root.get("plans")
            .flatMap(p -> p.get("basic"))
            .orElseThrow()
            .items("charges")
            .getFirst()
            .member("key");

    assertThat(key.value().at()).isEqualTo(new Place("x", 4, 15, "plans.basic.charges[0].key"));
    assertThat(key.keyAt().column()).isEqualTo(10);
  }
}
