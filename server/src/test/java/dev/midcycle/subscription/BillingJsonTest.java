package dev.midcycle.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.billing.Request;
import dev.midcycle.billing.ScheduledKind;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.id.FactId;
import dev.midcycle.money.Decimal;
import dev.midcycle.terms.Change;
import dev.midcycle.terms.Fact.Happening;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Once;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What is kept as JSON is read as it was meant, also as earlier versions wrote it.
class BillingJsonTest {
  private static final FactId FACT = new FactId(new UUID(1, 2));
  private static final Once SETUP =
      new Once(
          new Item.OfAddOn(new AddOnKey("x")),
          new ChargeKey("setup"),
          3,
          Decimal.of("25.50"),
          Decimal.ONE,
          LocalDate.of(2026, 4, 11));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"kind": "reactivated"} | Reactivated[since=Change[plan=Optional.empty, interval=Optional.empty, quantities={}, add=[], remove=[]], replaces=[], stands=[]]
          {"kind": "cancelled", "settle": "NONE", "reason": "", "replaces": []} | Cancelled[settle=NONE, reason=, replaces=[], stands=[]]
          {"kind": "undone", "facts": []} | Undone[facts=[]]
          """)
  void a_fact_of_an_earlier_version_is_read(String json, String fact) {
    assertThat(BillingJson.read(json, Happening.class)).hasToString(fact);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"kind": "undo"} | Undo[only=Optional.empty]
          """)
  void a_request_of_an_earlier_version_is_read(String json, String request) {
    assertThat(BillingJson.read(json, Request.class)).hasToString(request);
  }

  static Stream<Arguments> written() {
    return Stream.of(
        Arguments.of(
            Happening.class, new Happening.Reactivated(Change.NONE, List.of(FACT), List.of(SETUP))),
        Arguments.of(
            Happening.class,
            new Happening.Cancelled(Policy.Settle.PRORATE, "enough", List.of(FACT))),
        Arguments.of(Request.class, new Request.Undo(Optional.of(ScheduledKind.PLAN))),
        Arguments.of(Request.class, new Request.Undo(Optional.empty())));
  }

  @ParameterizedTest
  @MethodSource("written")
  <T> void what_is_written_is_read_again(Class<T> type, T value) {
    assertThat(BillingJson.read(BillingJson.write(value), type)).isEqualTo(value);
  }
}
