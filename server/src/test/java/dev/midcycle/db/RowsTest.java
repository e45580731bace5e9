package dev.midcycle.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What arrives in PostgreSQL of the values that are sent, by its own words.
class RowsTest {
  @RegisterExtension final TestDatabase testing = new TestDatabase();

  private static Stream<Arguments> values() {
    return Stream.of(
        of("uuid", new UUID(7, -1), "00000000-0000-0007-ffff-ffffffffffff"),
        of("uuid", "00000000-0000-0007-ffff-ffffffffffff", "00000000-0000-0007-ffff-ffffffffffff"),
        of("int", Integer.MIN_VALUE, "-2147483648"),
        of("int", "12", "12"),
        of("bigint", Long.MAX_VALUE, "9223372036854775807"),
        of("bigint", 12, "12"),
        of("bigint", "-12", "-12"),
        of("date", LocalDate.of(2000, 1, 1), "2000-01-01"),
        of("date", LocalDate.of(1999, 12, 31), "1999-12-31"),
        of("date", "2028-02-29", "2028-02-29"),
        of(
            "timestamptz",
            Instant.parse("2026-04-01T12:00:00.123456Z"),
            "2026-04-01 12:00:00.123456+00"),
        of("timestamptz", Instant.parse("1999-12-31T23:59:59.5Z"), "1999-12-31 23:59:59.5+00"),
        of("timestamptz", "2026-04-01T12:00:00.123456Z", "2026-04-01 12:00:00.123456+00"),
        of("text", "a \"quoted\", \\ {braced} null Ünïcode 漢 \uD83D\uDE00", "same"),
        of("text", "", "same"),
        of("text", "NULL", "same"),
        of("numeric", new BigDecimal("1.2300"), "1.2300"),
        of("boolean", true, "true"),
        of("boolean", false, "false"),
        of("jsonb", "{\"a\": [1]}", "same"),
        of("jsonb", "{\"a\": \"\\\"quoted\\\", {braced} Ünïcode 漢 \uD83D\uDE00\"}", "same"));
  }

  private static Arguments of(String type, Object value, String arrived) {
    return Arguments.of(type, value, arrived.equals("same") ? value : arrived);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("values")
  void a_value_arrives_as_what_it_is_and_nothing_as_null(
      String type, Object value, String arrived) {
    var sent =
        Rows.of("sent", "one " + type).add(value).add(Optional.empty()).add(Optional.of(value));

    assertThat(read(sent)).containsExactly(arrived, "(null)", arrived);
  }

  @Test
  void no_rows_are_no_rows() {
    assertThat(read(Rows.of("sent", "one int"))).isEmpty();
  }

  @Test
  void a_value_that_is_none_of_its_type_is_refused() {
    var wrong = Rows.of("sent", "one uuid").add("no id");

    assertThatThrownBy(() -> read(wrong)).hasMessageContaining("no id");
  }

  /// It would be rounded, and come back as another.
  @Test
  void an_instant_that_is_finer_than_what_is_stored_is_refused_in_rows_and_alone() {
    var fine = Instant.parse("2026-04-01T12:00:00.123456499Z");
    var rows = Rows.of("sent", "one timestamptz").add(fine);

    assertThatThrownBy(() -> read(rows)).hasMessageContaining("finer than what is stored");
    assertThatThrownBy(() -> testing.transactions().across(tx -> alone(tx, fine)))
        .hasStackTraceContaining("finer than what is stored");
  }

  private List<String> read(Rows rows) {
    return testing
        .transactions()
        .across(tx -> {
          var answer =
              tx.ask(
                  "select coalesce(cast(one as text), '(null)') as one from <sent> order by ordinality",
                  rows,
                  row -> row.text("one"));
          tx.commit();
          return answer.rows();
        });
  }

  private static Instant alone(Tx tx, Instant instant) {
    tx.bind("one", instant).add("select :one");
    tx.commit();
    return instant;
  }
}
