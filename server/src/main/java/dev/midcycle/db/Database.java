package dev.midcycle.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/// A migrated database in use: the pool of connections, each bound by row-level security.
public final class Database implements AutoCloseable {
  /// Owns nothing, may not step around row-level security, cannot sign in; the login user takes it
  /// on.
  static final String ROLE = "midcycle_app";

  private static final String TAKE_ROLE = "set role midcycle_app; set time zone 'UTC'";

  private final HikariDataSource pool;
  private final Transactions transactions;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.transactions = new Transactions(jdbi(pool));
  }

  /// `connections` is the most it holds; it keeps a few and opens more when needed.
  public static Database open(Login login, int connections) {
    var config = new HikariConfig();
    config.setPoolName("midcycle");
    config.setJdbcUrl(login.jdbcUrl());
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.setConnectionInitSql(TAKE_ROLE);
    // What is written comes in sets of any size, for which one plan is not good: it is planned
    // anew.
    // Envelope says otherwise for what is read.
    config.addDataSourceProperty("prepareThreshold", "0");
    config.addDataSourceProperty("binaryTransferEnable", BinaryArray.types());
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(Math.min(2, connections));
    var pool = new HikariDataSource(config);
    try {
      RoleCheck.refuseUnbound(pool);
      return new Database(pool);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  public Transactions transactions() {
    return transactions;
  }

  /// For libraries that bring their own statements, such as the scheduler.
  public DataSource dataSource() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
  }

  private static Jdbi jdbi(DataSource pool) {
    var jdbi = Jdbi.create(pool);
    jdbi.installPlugin(new PostgresPlugin());
    jdbi.registerArgument(new IdArgument());
    jdbi.registerArgument(new InstantArgument());
    return jdbi;
  }
}
