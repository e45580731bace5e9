package dev.midcycle.db;

import java.sql.DriverManager;
import java.sql.SQLException;

/// Whether PostgreSQL itself keeps tenants apart, which it does unless told otherwise. Each
/// statement names its tenant all the same, so that a PostgreSQL whose tables are distributed,
/// where row-level security stands in the way, keeps them apart too:
/// `docs/operations/distributed.md`.
public final class RowSecurity {
  /// The servers of a distributed PostgreSQL sign in to each other as the role that asks.
  private static final String ROLE_THAT_SIGNS_IN = "alter role midcycle_app login";

  private RowSecurity() {}

  /// Safe to call again; `login` owns the tables.
  public static void set(Login login, boolean on) {
    try (var connection =
            DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
        var statement = connection.createStatement()) {
      statement.execute(tables(on));
      if (!on) {
        statement.execute(ROLE_THAT_SIGNS_IN);
      }
    } catch (SQLException e) {
      throw new DatabaseProblem(
          "Row-level security at %s cannot be set: %s. The login user must own the tables and the role midcycle_app."
              .formatted(login.place(), e.getMessage()),
          e);
    }
  }

  private static String tables(boolean on) {
    return """
    do $$
    declare
      name text;
    begin
      for name in
        select c.relname
        from pg_class c
        where c.relnamespace = 'public'::regnamespace
          and c.relrowsecurity <> %s
          and exists (select 1 from pg_policy p where p.polrelid = c.oid)
        order by c.relname
      loop
        execute format('alter table %%I %s row level security', name);
      end loop;
    end
    $$
    """
        .formatted(on, on ? "enable" : "disable");
  }
}
