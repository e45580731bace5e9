package dev.midcycle.db;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A migrated, empty database for each test, gone after it.
///
/// ```
/// @RegisterExtension final TestDatabase database = new TestDatabase();
/// ```
///
/// Or in a loop: `try (var database = TestDatabase.fresh()) { … }`.
public final class TestDatabase implements BeforeEachCallback, AfterEachCallback, AutoCloseable {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final int CONNECTIONS = 16;

  private Optional<Clone> clone = Optional.empty();

  private record Clone(String name, Login login, Database database) {}

  public static TestDatabase fresh() {
    var database = new TestDatabase();
    database.open();
    return database;
  }

  public Database database() {
    return open(clone).database();
  }

  public Transactions transactions() {
    return database().transactions();
  }

  /// Signs in as the owner, whom neither row-level security nor grants bind.
  public Login login() {
    return open(clone).login();
  }

  /// A pool of its own on the same database, by way of a counter. It has one connection, which is
  /// there already: another that opened in the background would be counted too.
  public Database counted(RoundTrips trips) {
    var counted = Database.open(trips.through(login()), 1);
    if (!counted.transactions().answer()) {
      throw new IllegalStateException("no answer");
    }
    return counted;
  }

  public RoundTrips roundTrips() {
    return RoundTrips.before(port(login()));
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    open();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    var gone = open(clone);
    clone = Optional.empty();
    gone.database().close();
    Template.administer("drop database " + gone.name() + " with (force)");
  }

  private void open() {
    var name = "test_%d_%d".formatted(ProcessHandle.current().pid(), NUMBER.incrementAndGet());
    Template.copyTo(name);
    clone =
        Optional.of(
            new Clone(name, Template.at(name), Database.open(Template.at(name), CONNECTIONS)));
  }

  private static Clone open(Optional<Clone> clone) {
    return clone.orElseThrow(() -> new IllegalStateException("no test is running"));
  }

  private static int port(Login login) {
    return Integer.parseInt(login.jdbcUrl().replaceFirst("^.*:(\\d+)/.*$", "$1"));
  }
}
