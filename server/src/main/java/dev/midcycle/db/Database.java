package dev.midcycle.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// A migrated database in use: the pool of connections, each bound by row-level security.
public final class Database implements AutoCloseable {
  /// Owns nothing, may not step around row-level security, cannot sign in; the login user takes it
  /// on.
  static final String ROLE = "midcycle_app";

  /// A plan is kept for as long as its connection lives, also one that was made while a table was
  /// small: so none walks a table where an index would do. Where none would, that makes a plan look
  /// so expensive to some versions that they compile it, which costs more than it saves.
  private static final String TAKE_ROLE =
      "set role midcycle_app; set time zone 'UTC'; set plan_cache_mode = force_generic_plan; "
          + "set enable_seqscan = off; set jit = off";

  /// How often a connection sends a message before it keeps the plans of its statements.
  private static final int KEPT_AFTER = 3;

  private final Transactions transactions = new Transactions(this::awaited);
  private final Transactions background = new Transactions(this::connection);
  private volatile Optional<Pool> pool = Optional.empty();

  /// The connections, and how long they are waited for.
  private record Pool(HikariDataSource connections, Timeouts timeouts) {}

  private Database() {}

  /// Not to be used before [#connect]; until then all transactions say that it is away.
  public static Database later() {
    return new Database();
  }

  /// `connections` is the most it holds; it keeps a few and opens more when needed.
  public static Database open(Login login, int connections) {
    var database = later();
    database.connect(login, connections);
    return database;
  }

  public void connect(Login login, int connections) {
    connect(login, connections, Timeouts.USUAL);
  }

  public void connect(Login login, int connections, Timeouts timeouts) {
    var opened = new HikariDataSource(config(login, connections, timeouts));
    try {
      RoleCheck.refuseUnbound(opened);
      pool = Optional.of(new Pool(opened, timeouts));
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private static HikariConfig config(Login login, int connections, Timeouts timeouts) {
    var config = new HikariConfig();
    config.setPoolName("midcycle");
    config.setJdbcUrl(login.jdbcUrl());
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.setConnectionInitSql(TAKE_ROLE + "; " + timeouts.settings());
    config.setConnectionTimeout(timeouts.connection().toMillis());
    config.setValidationTimeout(timeouts.validation().toMillis());
    config.addDataSourceProperty("connectTimeout", timeouts.connectionSeconds());
    config.addDataSourceProperty("loginTimeout", timeouts.connectionSeconds());
    config.addDataSourceProperty("socketTimeout", timeouts.silenceSeconds());
    config.addDataSourceProperty("tcpKeepAlive", true);
    // A message that comes again is planned once: planning costs more than most statements do.
    config.addDataSourceProperty("prepareThreshold", KEPT_AFTER);
    config.addDataSourceProperty("binaryTransferEnable", BinaryArray.types());
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(Math.min(2, connections));
    return config;
  }

  private Connection connection() throws SQLException {
    return open().connections.getConnection();
  }

  /// For whoever has somebody waiting: it gives up sooner.
  private Connection awaited() throws SQLException {
    var connection = connection();
    connection.setNetworkTimeout(
        Runnable::run, Math.toIntExact(open().timeouts.answer().toMillis()));
    return connection;
  }

  private Pool open() throws SQLException {
    return pool.orElseThrow(() -> new SQLException("not connected yet"));
  }

  /// For what somebody waits for.
  public Transactions transactions() {
    return transactions;
  }

  /// For what nobody waits for: a statement may take as long as it is given.
  public Transactions background() {
    return background;
  }

  @Override
  public void close() {
    pool.ifPresent(opened -> opened.connections.close());
  }
}
