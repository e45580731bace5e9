package dev.midcycle.testkit;

import dev.midcycle.db.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Another transaction of the database's owner that has done something, and is not over yet.
public final class Beside implements AutoCloseable {
  private final Login owner;
  private final Connection connection;

  private Beside(Login owner, Connection connection) {
    this.owner = owner;
    this.connection = connection;
  }

  public static Beside begun(Login owner, String... statements) throws SQLException {
    var connection = connection(owner);
    connection.setAutoCommit(false);
    run(connection, statements);
    return new Beside(owner, connection);
  }

  private static void run(Connection connection, String... statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var one : statements) {
        statement.execute(one);
      }
    }
  }

  /// Begins `work`; once that waits for this transaction (or is done without), does what is left to
  /// do here, and ends it. Gives what the work came to.
  public <T> T until(Callable<T> work, String... left) throws SQLException {
    try (var pool = Executors.newSingleThreadExecutor()) {
      var future = pool.submit(work);
      while (!future.isDone() && !isWaitedFor()) {
        Thread.onSpinWait();
      }
      run(connection, left);
      connection.commit();
      return done(future);
    }
  }

  private boolean isWaitedFor() throws SQLException {
    try (var looking = connection(owner);
        var statement =
            looking.prepareStatement(
                """
                select exists (
                  select 1
                  from pg_stat_activity waiting
                  where ? = any(pg_blocking_pids(waiting.pid)))
                """)) {
      statement.setInt(1, pid());
      try (var rows = statement.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }

  private int pid() throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select pg_backend_pid()")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static <T> T done(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private static Connection connection(Login owner) throws SQLException {
    return DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
