package dev.midcycle.db;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
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

  /// One that begins without any table, and that `filling` fills.
  public static TestDatabase filledBy(Consumer<Login> filling) {
    return filledBy(1, filling).getFirst();
  }

  /// So many that are equal: the first is filled, the others are its copies.
  public static List<TestDatabase> filledBy(int count, Consumer<Login> filling) {
    var names = Stream.generate(TestDatabase::nextName).limit(count).toList();
    var first = names.getFirst();
    Template.administer("create database " + first);
    filling.accept(Template.at(first));
    names.stream().skip(1).forEach(name -> Template.copy(first, name));
    return names.stream().map(TestDatabase::opened).toList();
  }

  private static TestDatabase opened(String name) {
    var database = new TestDatabase();
    database.open(name);
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

  /// As the owner.
  public void execute(String... statements) {
    execute(login(), statements);
  }

  /// On a connection of its own.
  public static void execute(Login login, String... statements) {
    try (var connection =
            DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
        var statement = connection.createStatement()) {
      for (var one : statements) {
        statement.execute(one);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(String.join(";\n", statements), e);
    }
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
    return RoundTrips.before(RoundTrips.port(login()));
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
    var name = nextName();
    Template.copyTo(name);
    open(name);
  }

  private static String nextName() {
    return "test_%d_%d".formatted(ProcessHandle.current().pid(), NUMBER.incrementAndGet());
  }

  private void open(String name) {
    clone =
        Optional.of(
            new Clone(name, Template.at(name), Database.open(Template.at(name), CONNECTIONS)));
  }

  private static Clone open(Optional<Clone> clone) {
    return clone.orElseThrow(() -> new IllegalStateException("no test is running"));
  }
}
