package dev.midcycle.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.rating.Event;
import dev.midcycle.testkit.Installation;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Events that wait to be stored.
class IngestQueueTest {
  @RegisterExtension static final Installation installation = new Installation();

  @Test
  void when_too_much_comes_nothing_of_what_is_refused_is_taken_and_nothing_else_is_lost()
      throws SQLException, InterruptedException, ExecutionException {
    var merchant = installation.merchant("scout");
    var customer = merchant.customer("C");
    var usage = installation.application.usage().events();
    var queue = new IngestQueue(usage, new IngestQueue.Limits(10, 40, 40));
    var answers = new ArrayList<Future<Optional<List<EventResult>>>>();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor();
        var stuck = heldUp()) {
      for (int i = 0; i < 200; i++) {
        var events = List.of(event(customer, "e-" + i));
        answers.add(pool.submit(() -> queue.record(merchant.id(), events)));
      }
      while (answers.stream().noneMatch(Future::isDone)) {
        Thread.onSpinWait();
      }
      stuck.rollback();
    }

    long taken = 0;
    for (var answer : answers) {
      taken += answer.get().isPresent() ? 1 : 0;
    }
    assertThat(taken).as("some are refused, and some are not").isBetween(1L, 199L);
    assertThat(
            installation.rows(
                "select count(*) from usage_event where tenant = '%s'"
                    .formatted(merchant.id().uuid())))
        .containsExactly(Long.toString(taken));
  }

  /// Nobody can store anything until this is closed.
  private static Connection heldUp() throws SQLException {
    var login = installation.database.login();
    var connection = DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("lock table usage_event in exclusive mode");
    }
    return connection;
  }

  private static UsageEvent event(CustomerId customer, String id) {
    var seen = new Event("camera.connected", Installation.BEGIN, Map.of("camera_id", "one"));
    return new UsageEvent(customer, Optional.empty(), "test", id, seen);
  }
}
