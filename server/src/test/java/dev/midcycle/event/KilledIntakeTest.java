package dev.midcycle.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.app.Application;
import dev.midcycle.db.Database;
import dev.midcycle.db.Login;
import dev.midcycle.db.embedded.EmbeddedPostgres;
import dev.midcycle.gateway.SandboxGateway;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.KilledServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Events that are sent one to five times each, out of order and many at once, while the server and
/// its database are killed, count exactly once.
class KilledIntakeTest {
  private static final int SENDERS = 4;
  private static final int CUSTOMERS = 20;
  private static final int EACH_TIME = 500;

  @TempDir private Path folder = Path.of("");

  @Test
  void a_few_thousand_over_two_kills()
      throws IOException, InterruptedException, ExecutionException {
    count(4_000, 2, 7);
  }

  @Test
  @Tag("long")
  void a_million_over_eight_kills() throws IOException, InterruptedException, ExecutionException {
    count(1_000_000, 8, 11);
  }

  private void count(int events, int kills, int seed)
      throws IOException, InterruptedException, ExecutionException {
    var requests = requests(events, new Random(seed), Instant.now());
    try (var server = new KilledServer(folder)) {
      var key = keyOfNewTenant();
      for (int i = 0; i < CUSTOMERS; i++) {
        var customer = "{\"name\":\"C\",\"external_id\":\"customer-%d\"}".formatted(i);
        assertThat(server.caller().withKey(key).post("/v1/customers", customer).status())
            .isEqualTo(201);
      }
      send(server, key, requests, kills);
    }
    compare(events, seed);
  }

  private String keyOfNewTenant() throws IOException {
    var made =
        KilledServer.run(
            List.of(
                "tenant",
                "create",
                "T",
                "--catalog",
                "../examples/scout.yaml",
                "--data-dir",
                folder.toString()));
    return made.lines().filter(line -> line.startsWith("mk_")).findFirst().orElseThrow();
  }

  /// Each event up to five times, all of them shuffled.
  private static List<String> requests(int events, Random random, Instant now) {
    var numbers = new ArrayList<Integer>();
    for (int number = 0; number < events; number++) {
      numbers.addAll(Collections.nCopies(1 + random.nextInt(5), number));
    }
    Collections.shuffle(numbers, random);
    var requests = new ArrayList<String>();
    for (int from = 0; from < numbers.size(); from += EACH_TIME) {
      var some = numbers.subList(from, Math.min(numbers.size(), from + EACH_TIME));
      requests.add(
          some.stream().map(number -> event(number, now)).collect(Collectors.joining("\n")));
    }
    return requests;
  }

  private static String event(int number, Instant now) {
    return "{\"id\":\"e-%d\",\"customer\":\"customer-%d\",\"event\":\"camera.connected\",\"time\":\"%s\",\"properties\":{\"camera_id\":\"cam-%d\",\"status\":\"streaming\"}}"
        .formatted(number, number % CUSTOMERS, now.minusSeconds(number % 200_000), number % 100);
  }

  private static void send(KilledServer server, String key, List<String> requests, int kills)
      throws IOException, InterruptedException, ExecutionException {
    var line = new ConcurrentLinkedQueue<>(requests);
    var answered = new AtomicInteger();
    try (var pool = Executors.newFixedThreadPool(SENDERS)) {
      var senders = new ArrayList<Future<?>>();
      IntStream.range(0, SENDERS)
          .forEach(_ -> senders.add(pool.submit(() -> send(server, key, line, answered))));
      for (int kill = 1; kill <= kills; kill++) {
        int after = requests.size() * kill / (kills + 1);
        while (answered.get() < after && senders.stream().noneMatch(Future::isDone)) {
          Thread.onSpinWait();
        }
        server.killAndStart(kill % 2 == 0);
      }
      for (var sender : senders) {
        sender.get();
      }
    }
    assertThat(answered.get()).isEqualTo(requests.size());
  }

  private static void send(
      KilledServer server, String key, ConcurrentLinkedQueue<String> line, AtomicInteger answered) {
    for (var request = line.poll(); request != null; request = line.poll()) {
      while (!isAnswered(server.caller(), key, request)) {
        // The same again: it may have been stored, or not.
        Thread.onSpinWait();
      }
      answered.incrementAndGet();
    }
  }

  /// Whether it was stored, for all that its sender can know.
  private static boolean isAnswered(Caller caller, String key, String request) {
    try {
      var answer =
          caller
              .withKey(key)
              .with("Content-Type", "application/x-ndjson")
              .send("POST", "/v1/events", request);
      if (answer.status() == 200) {
        assertThat(answer.text()).doesNotContain("rejected", "conflict", "kept_aside");
        return true;
      }
      assertThat(answer.status()).as(answer.text()).isIn(429, 500, 503);
      return false;
    } catch (IllegalStateException e) {
      assertThat(e).hasCauseInstanceOf(IOException.class);
      return false;
    }
  }

  private void compare(int events, int seed) {
    try (var postgres = EmbeddedPostgres.start(folder.resolve("postgres"), _ -> {});
        var database = Database.open(postgres.login(), 4)) {
      var clock = InstantSource.system();
      var application =
          Application.build(
              database.transactions(), clock, new SandboxGateway(clock, Duration.ofHours(1)));
      var tenant = application.core().tenants().all().getFirst().id();
      application.usage().folding().fold(tenant);
      var stored = days(postgres.login());

      assertThat(
              Installation.rows(
                  postgres.login(),
                  "select (select count(*) from usage_event), (select sum(count) from daily_usage)"))
          .as("seed %d", seed)
          .containsExactly(events + " " + events);
      for (var id : Installation.rows(postgres.login(), "select id from customer")) {
        application.usage().events().rebuild(tenant, new CustomerId(UUID.fromString(id)));
      }
      assertThat(days(postgres.login())).as("rebuilt, seed %d", seed).isEqualTo(stored);
    }
  }

  private static List<String> days(Login login) {
    return Installation.rows(
        login, "select customer, day, meter, count, things from daily_usage order by 1, 2, 3");
  }
}
