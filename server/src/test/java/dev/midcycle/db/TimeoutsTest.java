package dev.midcycle.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.testkit.Passage;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Nobody waits for ever: neither for PostgreSQL, nor in it for one of us.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TimeoutsTest {
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final String LOCK = "select pg_advisory_xact_lock(7)";

  @RegisterExtension final TestDatabase testing = new TestDatabase();

  /// @param lock how long a lock is waited for
  /// @param idle how long a transaction may be idle
  private Database open(Duration statement, Duration lock, Duration idle) {
    var database = Database.later();
    database.connect(testing.login(), 2, new Timeouts(LONG, LONG, statement, lock, idle));
    return database;
  }

  private static void hold(Tx tx) {
    tx.ask(LOCK, row -> row);
    tx.send();
  }

  @Test
  void what_another_holds_for_too_long_may_be_tried_again() {
    try (var database = open(LONG, SHORT, LONG)) {
      testing
          .transactions()
          .across(tx -> {
            hold(tx);
            assertThatThrownBy(() -> locked(database))
                .isInstanceOfSatisfying(
                    DatabaseAway.class,
                    away -> assertThat(away.reason()).startsWith("another request holds"));
            return tx;
          });
    }
  }

  @Test
  void a_statement_that_takes_too_long_is_given_up() {
    try (var database = open(SHORT, LONG, LONG)) {
      assertThatThrownBy(() ->
              database
                  .transactions()
                  .across(tx -> {
                    tx.ask("select pg_sleep(600)", row -> row);
                    tx.commit();
                    return tx;
                  }))
          .isInstanceOfSatisfying(
              DatabaseAway.class,
              away -> assertThat(away.reason()).isEqualTo("the database takes too long"));
    }
  }

  @Test
  void whoever_freezes_in_a_transaction_lets_go_of_its_locks() {
    try (var frozen = open(LONG, LONG, SHORT);
        var other = open(LONG, LONG, LONG)) {
      assertThatThrownBy(() ->
              frozen
                  .transactions()
                  .across(tx -> {
                    hold(tx);
                    assertThat(CompletableFuture.supplyAsync(() -> locked(other)).join())
                        .as("held by nobody any more")
                        .isTrue();
                    hold(tx);
                    return tx;
                  }))
          .isInstanceOf(DatabaseAway.class);
    }
  }

  private static boolean locked(Database database) {
    return database
        .transactions()
        .across(tx -> {
          tx.ask(LOCK, row -> row);
          tx.commit();
          return true;
        });
  }

  @Test
  void a_server_that_hangs_is_away_and_is_there_again_once_it_answers() throws IOException {
    try (var passage = Passage.before(RoundTrips.port(testing.login()));
        var database = Database.later()) {
      database.connect(
          RoundTrips.at(testing.login(), passage.port()),
          2,
          new Timeouts(Duration.ofSeconds(1), SHORT, LONG, LONG, LONG));
      passage.freeze();

      assertThatThrownBy(() -> locked(database)).isInstanceOf(DatabaseAway.class);
      assertThat(database.transactions().answer()).isFalse();
      passage.thaw();
      boolean there = false;
      while (!there) {
        there = database.transactions().answer();
      }
      assertThat(locked(database)).isTrue();
    }
  }
}
