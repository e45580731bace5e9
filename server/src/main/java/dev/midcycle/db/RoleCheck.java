package dev.midcycle.db;

import java.sql.SQLException;
import javax.sql.DataSource;

/// Row-level security binds neither superusers nor roles that bypass it.
final class RoleCheck {
  private static final String WHO =
      """
      select
        rolname,
        rolsuper or rolbypassrls as unbound
      from pg_roles
      where rolname = current_user
      """;

  private RoleCheck() {}

  static void refuseUnbound(DataSource pool) {
    try (var connection = pool.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(WHO)) {
      row.next();
      if (row.getBoolean("unbound")) {
        throw new DatabaseProblem(
            """
            The role %s steps around row-level security, so tenants would not be kept apart. Run \
            "alter role %s nosuperuser nobypassrls" and start again.\
            """
                .formatted(row.getString("rolname"), row.getString("rolname")));
      }
    } catch (SQLException e) {
      throw new DatabaseProblem("The database did not name the current user: " + e.getMessage(), e);
    }
  }
}
