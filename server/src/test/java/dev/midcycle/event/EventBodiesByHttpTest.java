package dev.midcycle.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The forms in which events may come, and events that nobody can count yet. The merchant's clock
/// says 2026-04-01T16:00:00Z.
class EventBodiesByHttpTest {
  private static final String EVENT =
      """
      {"customer": "%s", "event": "%s", "time": "2026-04-01T12:00:00Z", "id": "%s", "properties": {"camera_id": "cam-1", "status": "streaming"}}
      """;
  private static final int MOST = 1_000_000;

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant scout;

  @BeforeEach
  void a_customer_with_a_name_of_our_own() {
    scout = installation.merchant("scout");
    named("acme");
  }

  private void named(String name) {
    var made =
        scout.caller().post("/v1/customers", "{\"name\":\"A\",\"external_id\":\"" + name + "\"}");
    assertThat(made.status()).as(made.text()).isEqualTo(201);
  }

  private Caller sending(String type) {
    return scout.caller().with("Content-Type", type);
  }

  @Test
  void a_table_of_events_says_where_it_is_wrong() {
    var answer =
        sending("text/csv")
            .post(
                "/v1/events",
                """
                id,customer,event,time,camera_id,status
                1,acme,camera.connected,2026-04-01T12:00:00Z,"cam, 1",streaming
                2,acme,camera.connected,yesterday,cam-2,streaming
                3,acme,camera.connected,2026-04-01T12:00:00Z,cam-3
                4,acme,camera.connected,2026-04-01T12:00:00Z,,streaming
                """);

    assertThat(EventResults.withMessages(answer))
        .containsExactly(
            "accepted",
            "rejected invalid Line 3: `time` must be a timestamp with a time zone, such as 2026-04-01T12:00:00Z.",
            "rejected invalid Line 4 has 5 cells, not 6.",
            "accepted");
    assertThat(
            installation.rows(
                "select thing from usage_reading where tenant = '%s'".formatted(scout.id().uuid())))
        .as("what is empty is no camera")
        .containsExactly("cam, 1");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          head                          | is refused since
          id,customer,event             | has no column time
          id,customer,event,time,id     | two columns with the same name
          ''                            | must contain 1 to 1000 events
          """)
  void a_table_that_can_not_be_read_is_refused_as_a_whole(String head, String because) {
    var answer = sending("text/csv").post("/v1/events", head + "\n");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains(because);
  }

  private static byte[] packed(byte[] body) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var packing = new GZIPOutputStream(out)) {
      packing.write(body);
    }
    return out.toByteArray();
  }

  private Answer packed(String body) throws IOException {
    return sent(
        packed(body.getBytes(StandardCharsets.UTF_8)), "a-key-of-its-own-" + body.hashCode());
  }

  private Answer sent(byte[] packed, String key) {
    return sending("application/x-ndjson")
        .with("Content-Encoding", "gzip")
        .with("Idempotency-Key", key)
        .send("POST", "/v1/events", packed);
  }

  /// Packed piece by piece, so that what it unpacks to is nowhere as a whole.
  private static byte[] blanks(int pieces) throws IOException {
    var piece = " ".repeat(MOST).getBytes(StandardCharsets.UTF_8);
    var out = new ByteArrayOutputStream();
    try (var packing = new GZIPOutputStream(out)) {
      for (int i = 0; i < pieces; i++) {
        packing.write(piece);
      }
    }
    return out.toByteArray();
  }

  @Test
  void a_body_may_come_packed() throws IOException {
    assertThat(EventResults.of(packed(EVENT.formatted("acme", "camera.connected", "1"))))
        .containsExactly("accepted");
  }

  @Test
  void what_unpacks_to_too_much_is_refused_before_it_is() throws IOException {
    assertThat(packed(" ".repeat(MOST + 1)).status()).isEqualTo(413);
    assertThat(sent(blanks(500), "half-a-gigabyte").status())
        .as("half a gigabyte, in half a megabyte")
        .isEqualTo(413);
    assertThat(packed(" ".repeat(MOST)).status()).as("it has no event").isEqualTo(400);
  }

  @Test
  void what_is_not_packed_as_it_says_is_refused() {
    var plain = EVENT.formatted("acme", "camera.connected", "1");

    for (var encoding : List.of("gzip", "br")) {
      var answer =
          sending("application/x-ndjson")
              .with("Content-Encoding", encoding)
              .post("/v1/events", plain);
      assertThat(answer.status()).as(encoding).isEqualTo(400);
    }
  }

  @Test
  void what_nobody_can_count_is_kept_until_somebody_can() {
    var strange = EVENT.formatted("later", "camera.connected", "1");
    var unknown = EVENT.formatted("acme", "door.opened", "2");
    for (int time = 0; time < 2; time++) {
      assertThat(
              EventResults.of(
                  sending("application/x-ndjson").post("/v1/events", strange + unknown)))
          .containsExactly("kept_aside unknown_customer", "kept_aside unknown_meter");
    }

    assertThat(unassigned()).containsExactly("unknown_meter 2", "unknown_customer 1");
    assertThat(replayed()).isEqualTo("0 2");

    named("later");
    assertThat(replayed()).isEqualTo("1 1");
    assertThat(replayed()).as("once").isEqualTo("0 1");
    assertThat(unassigned()).containsExactly("unknown_meter 2");
    assertThat(EventResults.of(sending("application/x-ndjson").post("/v1/events", strange)))
        .containsExactly("duplicate");
    assertThat(
            installation.rows(
                "select content ->> 'events' from audit where action = 'usage_replayed' and tenant = '%s'"
                    .formatted(scout.id().uuid())))
        .containsExactly("1");
  }

  private List<String> unassigned() {
    return scout
        .caller()
        .get("/v1/events/unassigned")
        .json()
        .at("/data")
        .valueStream()
        .map(one -> one.at("/reason").asString() + " " + one.at("/id").asString())
        .toList();
  }

  private String replayed() {
    var answer = scout.caller().post("/v1/events/unassigned/replay", "");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().at("/counted").asInt() + " " + answer.json().at("/left").asInt();
  }
}
