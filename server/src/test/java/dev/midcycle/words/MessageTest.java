package dev.midcycle.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How a text with places becomes a sentence.
class MessageTest {

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # text                                              | value | said
          as it is, 100 %                                     | 1     | as it is, 100 %
          it's {n} of 'them'                                  | 3     | it's 3 of 'them'
          {n} {n, plural, one {day} other {days}}             | 1     | 1 day
          {n} {n, plural, one {day} other {days}}             | 2     | 2 days
          {n} {n, plural, one {day} other {days}}             | 0     | 0 days
          {n} {n, plural, one {day} other {days}}             | 1000  | 1,000 days
          {n, plural, =0 {none} one {one} other {{n} or so}}  | 0     | none
          {n, plural, =0 {none} one {one} other {{n} or so}}  | 7     | 7 or so
          {n,plural,one{a day}other{days}}                    | 1     | a day
          """)
  void a_number_is_in_its_place_and_chooses(String text, long value, String said) {
    assertThat(Message.of(text, Locale.ENGLISH).with(Map.of("n", value))).isEqualTo(said);
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # text                                             | value | said
          {often, select, day {daily} other {by the {often}}} | day   | daily
          {often, select, day {daily} other {by the {often}}} | week  | by the week
          """)
  void a_code_chooses(String text, String value, String said) {
    assertThat(Message.of(text, Locale.ENGLISH).with(Map.of("often", value))).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {n                              | Unmatched '{' braces
          {}                              | Bad argument syntax
          {n, plural, one {day}}          | Missing 'other' keyword
          {n, plural other {x}}           | Bad argument syntax
          {n, select, a other {x}}        | No message fragment after select selector
          """)
  void what_cannot_be_read_says_why(String text, String why) {
    assertThatThrownBy(() -> Message.of(text, Locale.ENGLISH)).hasMessageContaining(why);
  }

  @Test
  void names_are_found_in_choices_too() {
    assertThat(Message.of("{a} {n, plural, one {{b}} other {{c}}}", Locale.ENGLISH).names())
        .containsExactly("a", "b", "c", "n");
  }

  @Test
  void what_is_not_given_or_not_asked_for_is_refused() {
    var lines = Phrases.of("lines");
    var prices = Phrases.of("prices");

    assertThatThrownBy(() -> lines.say("times", "number", 1))
        .hasMessage("times in lines takes [number, price], not [number]");
    assertThatThrownBy(() -> prices.say("free", "units", 1))
        .hasMessage("free in prices takes [], not [units]");
    assertThatThrownBy(() -> lines.say("no_such_text")).hasMessage("no no_such_text in lines");
    assertThatThrownBy(
            () -> Message.of("{n, plural, other {x}}", Locale.ENGLISH).with(Map.of("n", "many")))
        .hasMessageContaining("'many' is not a Number");
  }
}
