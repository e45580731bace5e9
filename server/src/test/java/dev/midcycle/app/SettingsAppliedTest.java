package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.app.config.Config;
import dev.midcycle.gateway.SandboxGateway;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.testkit.Beside;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Copies;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.KilledServer;
import dev.midcycle.testkit.SettableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That what is set is what is done, where no other test shows it.
class SettingsAppliedTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void so_many_events_are_taken_and_while_it_stops_it_still_answers_but_is_not_ready()
      throws IOException {
    try (var server =
        new KilledServer(
            folder, List.of("--stop-delay", "300"), Map.of("MIDCYCLE_EVENTS_LIMIT", "2"))) {
      try {
        var made = Run.of(List.of("tenant", "create", "Acme", "--data-dir", folder.toString()));
        var key =
            server
                .caller()
                .withKey(
                    made.out().lines().filter(one -> one.startsWith("mk_")).findFirst().orElse(""));
        assertThat(events(key, 2).status()).isEqualTo(200);
        assertThat(events(key, 3).text()).contains("must contain 1 to 2 events");
        assertThat(key.get("/health/ready").status()).isEqualTo(200);

        server.stop();

        var ready = key.get("/health/ready");
        while (ready.status() == 200) {
          ready = key.get("/health/ready");
        }
        assertThat(ready.status()).isEqualTo(503);
        assertThat(ready.at("/reason")).isEqualTo("Midcycle is stopping");
        assertThat(key.get("/v1/customers").status()).isEqualTo(200);
      } finally {
        server.kill();
      }
    }
  }

  private static Caller.Answer events(Caller key, int count) {
    var all = new StringBuilder("[");
    for (int i = 0; i < count; i++) {
      all.append(i > 0 ? "," : "")
          .append(
              """
              {"customer": "acme", "event": "camera.connected", "id": "%d", "time": "2026-04-01T00:00:00Z"}
              """
                  .formatted(i));
    }
    return key.post("/v1/events", all.append(']').toString());
  }

  @Test
  void answers_to_idempotency_keys_are_kept_for_as_many_days() {
    var clock = new SettableClock(Installation.BEGIN);
    try (var installation =
        new Installation(clock, new SandboxGateway(clock, Duration.ofHours(1)))) {
      var key = installation.merchant("scout").caller();
      made(key, "older-than-4-days", "A");
      clock.pass(Duration.ofDays(2));
      made(key, "younger-than-4-days", "B");
      clock.pass(Duration.ofDays(3));

      try (var background =
          Background.start(
              installation.application,
              installation.application,
              new Config.Keep(4, 30, 365),
              new Config.Work(1))) {
        var left = "select count(*) from attempt";
        while (!installation.rows(left).equals(List.of("1"))) {
          Thread.onSpinWait();
        }
        assertThat(background).isNotNull();
      }

      assertThat(made(key, "younger-than-4-days", "B").header("Idempotent-Replay"))
          .isEqualTo("true");
      assertThat(made(key, "older-than-4-days", "C").header("Idempotent-Replay")).isEmpty();
    }
  }

  /// The counter of numbers, which each run raises last, is held until both wait for it.
  @Test
  void so_many_bill_runs_share_one_tenant_and_numbers_stay_without_gaps() throws SQLException {
    try (var installation = new Installation()) {
      var scout = installation.merchant("scout");
      var subscription = scout.subscribe(scout.payer("Harbor", "tok_success"), "basic", "month");
      var login = installation.database.login();
      Copies.of(login).make(SubscriptionId.parse(subscription).orElseThrow(), 599);
      Copies.setClock(login, scout.id(), "2026-05-02");
      var held =
          Beside.begun(
              login,
              "select 1 from document_counter where tenant = '%s' for update"
                  .formatted(scout.id().uuid()));
      try (var background =
          Background.start(
              installation.application,
              installation.application,
              new Config.Keep(4, 30, 365),
              new Config.Work(2))) {
        var waiting =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
        while (!installation.rows(waiting).equals(List.of("2"))) {
          Thread.onSpinWait();
        }
        held.close();
        var issued = "select count(*), min(number), max(number) from document";
        while (!installation.rows(issued).equals(List.of("601 1 601"))) {
          Thread.onSpinWait();
        }
        assertThat(background).isNotNull();
      }

      assertThat(installation.rows("select count(distinct number) from document"))
          .containsExactly("601");
    }
  }

  private static Caller.Answer made(Caller key, String idempotencyKey, String name) {
    var answer =
        key.with("Idempotency-Key", idempotencyKey)
            .post("/v1/customers", "{\"name\":\"%s\"}".formatted(name));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer;
  }
}
