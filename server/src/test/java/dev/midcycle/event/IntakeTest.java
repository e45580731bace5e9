package dev.midcycle.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.Meter;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.rating.Event;
import dev.midcycle.usage.AcceptedEvent;
import dev.midcycle.usage.EventShape;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which events may be stored, what of them is kept, and which go into the days together.
class IntakeTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-04-10T12:00:00Z");
  private static final Intake.Window WINDOW =
      new Intake.Window(
          Instant.parse("2026-03-01T00:00:00Z"), NOW, Instant.parse("2026-04-10T13:00:00Z"));
  private static final CustomerId ACME = new CustomerId(id(1));
  private static final CustomerId OTHER = new CustomerId(id(2));
  private static final CustomerId HELD = new CustomerId(id(3));
  private static final SubscriptionId OURS = new SubscriptionId(id(4));
  private static final SubscriptionId THEIRS = new SubscriptionId(id(5));
  private static final LocalDate CLOSED = LocalDate.of(2026, 3, 31);

  private final Intake intake =
      new Intake(
          new Intake.Known(
              Map.of(
                  "acme",
                  row("acme", ACME),
                  ACME.text(),
                  row(ACME.text(), ACME),
                  "other",
                  row("other", OTHER),
                  "held",
                  row("held", HELD)),
              Map.of(OURS, ACME, THEIRS, OTHER),
              Set.of(new IntakeLookupStore.ClosedRow(ACME, OURS, CLOSED)),
              Set.of(HELD),
              List.of(
                  meter("sent", "message", Meter.Aggregation.SUM, "parts"),
                  meter("messages", "message", Meter.Aggregation.COUNT, "parts"),
                  meter("senders", "message", Meter.Aggregation.UNIQUE_COUNT, "sender"))),
          WINDOW);

  private static UUID id(int number) {
    return new UUID(0x0190_0000_0000_7000L, number);
  }

  private static IntakeLookupStore.CustomerRow row(String name, CustomerId customer) {
    return new IntakeLookupStore.CustomerRow(name, customer, BERLIN);
  }

  private static Meter meter(
      String key, String event, Meter.Aggregation aggregation, String property) {
    return new Meter(
        new MeterKey(key),
        key,
        event,
        aggregation,
        Optional.of(property),
        Map.of(),
        Meter.Window.DAY,
        Meter.Combine.SUM,
        false);
  }

  private static UsageEvent event(String customer, String id, String time, String parts) {
    return event(customer, Optional.empty(), id, "message", time, parts);
  }

  private static UsageEvent event(
      String customer,
      Optional<SubscriptionId> subscription,
      String id,
      String name,
      String time,
      String parts) {
    return new UsageEvent(
        customer,
        subscription,
        "app",
        id,
        new Event(name, Instant.parse(time), Map.of("parts", parts, "sender", "Änna")));
  }

  private static String word(Optional<EventResult> result) {
    return result
        .map(one ->
            switch (one) {
              case EventResult.Accepted() -> "accepted";
              case EventResult.Duplicate() -> "duplicate";
              case EventResult.Conflict() -> "conflict";
              case EventResult.KeptAside(var what) -> what.name();
              case EventResult.Rejected(var why) -> why.name();
            })
        .orElse("to be stored");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          customer | of     | event   | happened                    | parts            | becomes
          acme     | -      | message | 2026-04-10T11:00:00Z        | 2                | to be stored
          acme     | ours   | message | 2026-04-10T11:00:00Z        | 2                | to be stored
          acme     | theirs | message | 2026-04-10T11:00:00Z        | 2                | UNKNOWN_SUBSCRIPTION
          acme     | nobody | message | 2026-04-10T11:00:00Z        | 2                | UNKNOWN_SUBSCRIPTION
          nobody   | -      | message | 2026-04-10T11:00:00Z        | 2                | UNKNOWN_CUSTOMER
          acme     | -      | click   | 2026-04-10T11:00:00Z        | 2                | UNKNOWN_METER
          acme     | -      | message | 2026-03-01T00:00:00Z        | 2                | to be stored
          acme     | -      | message | 2026-02-28T23:59:59.999999Z | 2                | TOO_OLD
          acme     | -      | message | 2026-04-10T13:00:00Z        | 2                | to be stored
          acme     | -      | message | 2026-04-10T13:00:00.000001Z | 2                | IN_FUTURE
          acme     | -      | message | 2026-03-30T22:00:00Z        | 2                | USAGE_CLOSED
          acme     | ours   | message | 2026-03-31T21:59:59Z        | 2                | USAGE_CLOSED
          acme     | -      | message | 2026-03-31T22:00:00Z        | 2                | to be stored
          other    | -      | message | 2026-03-31T12:00:00Z        | 2                | to be stored
          acme     | -      | message | 2026-04-10T11:00:00Z        | 1000000000000000 | NUMBER_TOO_LARGE
          acme     | -      | message | 2026-04-10T11:00:00Z        | many             | to be stored
          """)
  void an_event_is_stored_or_is_told_why_not(
      String customer,
      @Nullable String of,
      String name,
      String time,
      String parts,
      String becomes) {
    Optional<SubscriptionId> subscription =
        Optional.ofNullable(of)
            .map(whose ->
                switch (whose) {
                  case "ours" -> OURS;
                  case "theirs" -> THEIRS;
                  default -> new SubscriptionId(id(9));
                });

    var result = intake.take(event(customer, subscription, "1", name, time, parts));

    assertThat(word(result)).isEqualTo(becomes);
    assertThat(intake.incoming().events()).hasSize(becomes.equals("to be stored") ? 1 : 0);
    assertThat(intake.unmatched())
        .hasSize(becomes.startsWith("UNKNOWN_C") || becomes.startsWith("UNKNOWN_M") ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2026-04-10T11:00:00Z, 2, acme,  duplicate",
    "1, 2026-04-10T11:00:00Z, 3, acme,  conflict",
    "1, 2026-04-10T11:00:01Z, 2, acme,  conflict",
    "2, 2026-04-10T11:00:00Z, 2, acme,  to be stored",
    "1, 2026-04-10T11:00:00Z, 2, other, to be stored",
  })
  void an_id_names_one_event_of_its_source(
      String id, String time, String parts, String customer, String becomes) {
    intake.take(event(ACME.text(), "1", "2026-04-10T11:00:00Z", "2"));

    assertThat(word(intake.take(event(customer, id, time, parts)))).isEqualTo(becomes);
  }

  @Test
  void the_same_event_of_another_subscription_is_another() {
    var one = event("acme", Optional.of(OURS), "1", "message", "2026-04-10T11:00:00Z", "2");
    intake.take(one);

    assertThat(word(intake.take(one))).isEqualTo("duplicate");
    assertThat(word(intake.take(event("acme", "1", "2026-04-10T11:00:00Z", "2"))))
        .isEqualTo("conflict");
  }

  @Test
  void what_many_have_in_common_is_kept_once_and_numbers_in_digits_that_are_known() {
    intake.take(event("acme", "1", "2026-04-10T11:00:00Z", "２"));
    intake.take(event("other", "2", "2026-04-10T10:00:00Z", "7.50"));
    intake.take(event("acme", Optional.of(OURS), "3", "message", "2026-04-09T23:00:00Z", "1E3"));

    assertThat(intake.incoming().events())
        .extracting(AcceptedEvent::content)
        .containsExactly(
            List.of("2", "Änna"),
            List.of("7.50", "Änna"),
            List.of("1E3", "Änna", OURS.uuid().toString()));
    assertThat(intake.incoming().events())
        .extracting(AcceptedEvent::day)
        .containsExactly(
            LocalDate.of(2026, 4, 10), LocalDate.of(2026, 4, 10), LocalDate.of(2026, 4, 10));
    assertThat(intake.incoming().shapes())
        .hasSize(2)
        .extracting(EventShape::own)
        .containsExactly(false, true);
    assertThat(intake.incoming().shapes().getFirst().meters())
        .containsExactly(
            new EventShape.Counted(new MeterKey("sent"), Optional.of(0), true),
            new EventShape.Counted(new MeterKey("messages"), Optional.empty(), false),
            new EventShape.Counted(new MeterKey("senders"), Optional.of(1), false));
  }

  /// The customers' days end at 22:00 by this clock; it is noon of April 10.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          one  | happened             | other | happened             | lots
          acme | 2026-04-10T11:00:00Z | other | 2026-04-10T12:00:00Z | 2026-04-10T12:00:00Z until 2026-04-10T22:00:00Z
          acme | 2026-04-10T11:00:00Z | other | 2026-04-10T12:30:00Z | 2026-04-10T12:00:00Z until 2026-04-10T22:00:00Z, 2026-04-10T12:30:00Z until 2026-04-10T22:00:00Z
          acme | 2026-04-10T12:40:00Z | other | 2026-04-10T12:30:00Z | 2026-04-10T12:40:00Z until 2026-04-10T22:00:00Z
          acme | 2026-04-10T12:30:00Z | other | 2026-04-10T12:40:00Z | 2026-04-10T12:40:00Z until 2026-04-10T22:00:00Z
          acme | 2026-04-08T11:00:00Z | other | 2026-04-07T11:00:00Z | 2026-04-10T12:00:00Z until 2026-04-07T22:00:00Z
          acme | 2026-04-07T11:00:00Z | other | 2026-04-08T11:00:00Z | 2026-04-10T12:00:00Z until 2026-04-07T22:00:00Z
          acme | 2026-04-08T11:00:00Z | held  | 2026-04-08T11:00:00Z | 2026-04-10T12:00:00Z until 2026-04-08T22:00:00Z, 2026-04-10T12:00:00Z until 2026-04-08T22:00:00Z
          held | 2026-04-08T11:00:00Z | held  | 2026-04-07T11:00:00Z | 2026-04-10T12:00:00Z until 2026-04-07T22:00:00Z
          held | 2026-04-10T11:00:00Z | acme  | 2026-04-10T11:00:00Z | 2026-04-10T12:00:00Z until 2026-04-10T22:00:00Z
          """)
  void what_is_late_or_early_keeps_apart(
      String one, String first, String other, String second, String lots) {
    intake.take(event(one, "1", first, "2"));
    intake.take(event(other, "2", second, "2"));

    assertThat(intake.incoming().batches())
        .extracting(batch -> batch.ripeAt() + " until " + batch.overAt())
        .containsExactly(lots.split(", "));
    assertThat(intake.incoming().events())
        .extracting(AcceptedEvent::batch)
        .containsExactly(0, lots.contains(",") ? 1 : 0);
  }

  @Test
  void each_is_told_what_became_of_it_in_order() {
    intake.add(event("acme", "1", "2026-04-10T11:00:00Z", "2"));
    intake.add(event("nobody", "2", "2026-04-10T11:00:00Z", "2"));
    intake.add(event("acme", "3", "2026-04-10T11:00:00Z", "2"));
    intake.add(event("acme", "4", "2026-04-10T11:00:00Z", "2"));

    assertThat(intake.results(List.of(2, 3), List.of(3)))
        .containsExactly(
            new EventResult.Accepted(),
            new EventResult.KeptAside(EventResult.Unknown.UNKNOWN_CUSTOMER),
            new EventResult.Duplicate(),
            new EventResult.Conflict());
    assertThat(intake.incoming().events())
        .extracting(AcceptedEvent::place)
        .containsExactly(0, 2, 3);
    assertThat(intake.at(List.of(2))).extracting(AcceptedEvent::place).containsExactly(2);
  }
}
