package dev.midcycle.testkit;

import dev.midcycle.db.Login;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.id.TenantId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Many customers like one that is there, made by the owner of the database at a stroke: each with
/// a card and the same subscription, as it stands.
public final class Copies {
  private final Login owner;

  private Copies(Login owner) {
    this.owner = owner;
  }

  public static Copies of(Login owner) {
    return new Copies(owner);
  }

  public void make(SubscriptionId subscription, int count) throws SQLException {
    try (var connection = connection(owner)) {
      connection.setAutoCommit(false);
      try (var names =
          connection.prepareStatement(
              """
              create temporary table copy on commit drop as
              select
                s.tenant,
                s.id as subscription,
                s.customer,
                uuidv7() as new_subscription,
                uuidv7() as new_customer,
                n
              from subscription s, generate_series(1, ?) n
              where s.id = ?
              """)) {
        names.setInt(1, count);
        names.setObject(2, subscription.uuid());
        names.execute();
      }
      run(connection, "customer", "id = new_customer, external_id = null", "t.id = c.customer");
      run(connection, "credit_balance", "customer = new_customer", "t.customer = c.customer");
      run(
          connection,
          "payment_method",
          "id = uuidv7(), customer = new_customer",
          "t.customer = c.customer");
      run(
          connection,
          "subscription",
          "id = new_subscription, customer = new_customer",
          "t.id = c.subscription");
      run(connection, "fact", "subscription = new_subscription", "t.subscription = c.subscription");
      run(
          connection,
          "billed",
          "subscription = new_subscription",
          "t.subscription = c.subscription");
      run(connection, "work_item", "object = new_subscription", "t.object = c.subscription");
      connection.commit();
    }
  }

  /// Copies the rows of a table, with some columns changed.
  private static void run(Connection connection, String table, String changes, String of)
      throws SQLException {
    var fields = changes.replaceAll("(\\w+) = ([^,]+)", "'$1', $2");
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into %1$s (%4$s)
          select %4$s
          from (
            select (jsonb_populate_record(t, jsonb_build_object(%2$s))).*
            from copy c
            join %1$s t on t.tenant = c.tenant and %3$s
          ) made
          """
              .formatted(table, fields, of, WrittenColumns.of(connection, table)));
    }
  }

  /// Without running what falls due on the way.
  public static void setClock(Login owner, TenantId tenant, String day) throws SQLException {
    var at = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    setClock(owner, tenant, at);
  }

  private static void setClock(Login owner, TenantId tenant, Instant at) throws SQLException {
    try (var connection = connection(owner);
        var update = connection.prepareStatement("update tenant set clock = ? where id = ?")) {
      update.setObject(1, at.atOffset(ZoneOffset.UTC));
      update.setObject(2, tenant.uuid());
      update.execute();
    }
  }

  private static Connection connection(Login owner) throws SQLException {
    return DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password());
  }
}
