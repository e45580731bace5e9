package dev.midcycle.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/// A migrated database in use: the pool of connections, each bound by row-level security.
public final class Database implements AutoCloseable {
  /// Owns nothing, may not step around row-level security, cannot sign in; the login user takes it
  /// on.
  static final String ROLE = "midcycle_app";

  private static final String TAKE_ROLE = "set role midcycle_app; set time zone 'UTC'";

  /// A database that is away is said to be so before those who wait for it give up.
  private static final long PATIENCE_MILLIS = 10_000;

  private final Transactions transactions = new Transactions(jdbi(this::connection));
  private volatile Optional<HikariDataSource> pool = Optional.empty();

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
    var opened = new HikariDataSource(config(login, connections));
    try {
      RoleCheck.refuseUnbound(opened);
      pool = Optional.of(opened);
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private static HikariConfig config(Login login, int connections) {
    var config = new HikariConfig();
    config.setPoolName("midcycle");
    config.setJdbcUrl(login.jdbcUrl());
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.setConnectionInitSql(TAKE_ROLE);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    // What is written comes in sets of any size, for which one plan is not good: it is planned
    // anew.
    // Envelope says otherwise for what is read.
    config.addDataSourceProperty("prepareThreshold", "0");
    config.addDataSourceProperty("binaryTransferEnable", BinaryArray.types());
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(Math.min(2, connections));
    return config;
  }

  private Connection connection() throws SQLException {
    if (pool.isEmpty()) {
      throw new SQLException("not connected yet");
    }
    return pool.get().getConnection();
  }

  public Transactions transactions() {
    return transactions;
  }

  @Override
  public void close() {
    pool.ifPresent(HikariDataSource::close);
  }

  private static Jdbi jdbi(ConnectionFactory connections) {
    var jdbi = Jdbi.create(connections);
    jdbi.installPlugin(new PostgresPlugin());
    jdbi.registerArgument(new IdArgument());
    jdbi.registerArgument(new InstantArgument());
    return jdbi;
  }
}
