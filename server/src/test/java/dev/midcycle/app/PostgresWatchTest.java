package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.db.DatabaseProblem;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.KilledServer;
import dev.midcycle.testkit.SettableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class PostgresWatchTest {
  private final SettableClock clock = new SettableClock(Installation.BEGIN);
  private final BlockingQueue<String> givenUp = new LinkedBlockingQueue<>();

  /// Ends when it is told to, or never begins.
  private static final class Fake implements PostgresWatch.Watched {
    private final BlockingQueue<CompletableFuture<Boolean>> runs = new LinkedBlockingQueue<>();
    private final boolean begins;
    private CompletableFuture<Boolean> run = new CompletableFuture<>();

    private Fake(boolean begins) {
      this.begins = begins;
      runs.add(run);
    }

    @Override
    public synchronized CompletableFuture<?> ended() {
      return run;
    }

    @Override
    public synchronized void startAgain() {
      if (!begins) {
        throw new DatabaseProblem("it does not");
      }
      run = new CompletableFuture<>();
      runs.add(run);
    }
  }

  private PostgresWatch watch(Fake fake) {
    return PostgresWatch.over(fake, clock, Duration.ZERO, givenUp::add);
  }

  @Test
  void one_that_ends_now_and_then_is_started_again_each_time() throws InterruptedException {
    var fake = new Fake(true);
    try (var watch = watch(fake)) {
      for (int i = 0; i < 20; i++) {
        clock.pass(Duration.ofMinutes(2));
        fake.runs.take().complete(true);
      }
      assertThat(fake.runs.take()).isNotDone();
      assertThat(watch).isNotNull();
    }
    assertThat(givenUp).isEmpty();
  }

  @Test
  void one_that_does_not_begin_is_given_up_with_a_sentence() throws InterruptedException {
    var fake = new Fake(false);
    try (var watch = watch(fake)) {
      fake.runs.take().complete(true);
      assertThat(givenUp.take()).contains("does not run again").contains("postgres.log");
      assertThat(watch).isNotNull();
    }
  }

  @Test
  void one_that_ends_again_and_again_is_given_up() throws InterruptedException {
    var fake = new Fake(true);
    try (var watch = watch(fake)) {
      for (int i = 0; i < 6; i++) {
        fake.runs.take().complete(true);
      }
      assertThat(givenUp.take()).contains("does not run again");
      assertThat(watch).isNotNull();
    }
  }

  @Test
  void one_that_is_closed_is_not_started_again() {
    var fake = new Fake(true);
    var watch = watch(fake);
    watch.close();
    fake.runs.forEach(run -> run.complete(true));

    assertThat(fake.runs).hasSize(1);
    assertThat(givenUp).isEmpty();
  }

  @Test
  void a_midcycle_whose_postgresql_is_killed_answers_again_with_all_it_had(@TempDir Path folder)
      throws IOException {
    try (var server = new KilledServer(folder)) {
      var made = Run.of(List.of("tenant", "create", "Acme", "--data-dir", folder.toString()));
      var key = made.out().lines().filter(one -> one.startsWith("mk_")).findFirst().orElseThrow();
      var body = "{\"name\":\"Harbor\",\"currency\":\"EUR\",\"timezone\":\"UTC\"}";
      var harbor = server.caller().withKey(key).post("/v1/customers", body);
      assertThat(harbor.status()).as(harbor.text()).isEqualTo(201);

      server.killPostgres();

      var customers = server.caller().withKey(key).get("/v1/customers");
      while (customers.status() == 503) {
        customers = server.caller().withKey(key).get("/v1/customers");
      }
      assertThat(customers.status()).as(customers.text()).isEqualTo(200);
      assertThat(customers.at("/data/0/name")).isEqualTo("Harbor");
      assertThat(server.caller().get("/health/ready").status()).isEqualTo(200);
    }
  }
}
