package dev.midcycle.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Looks at a server before anything is written to it.
public final class ServerCheck {
  private static final int OLDEST = 15;

  private static final String SETTINGS =
      """
      select
        current_setting('server_version_num')::int / 10000 as release,
        current_setting('server_encoding') as encoding,
        current_setting('fsync') as fsync,
        current_setting('full_page_writes') as full_page_writes,
        current_setting('synchronous_commit') as synchronous_commit
      """;

  private ServerCheck() {}

  /// Refuses a server that cannot be reached, is too old, or does not store Unicode.
  static void refuseUnusable(Login login) {
    refuse(login, ServerCheck::unusable);
  }

  /// Refuses a server that may forget what it has acknowledged: a paid invoice could come back
  /// open.
  public static void refuseUnsafe(Login login) {
    refuse(login, ServerCheck::unsafe);
  }

  private static void refuse(Login login, Rule rule) {
    try (var connection = connect(login);
        var statement = connection.createStatement();
        var row = statement.executeQuery(SETTINGS)) {
      row.next();
      var reasons =
          rule.reasons(
              new Settings(
                  row.getInt("release"),
                  row.getString("encoding"),
                  row.getString("fsync"),
                  row.getString("full_page_writes"),
                  row.getString("synchronous_commit")));
      if (!reasons.isEmpty()) {
        throw new DatabaseProblem(
            "The PostgreSQL at %s cannot be used: %s."
                .formatted(login.place(), String.join("; ", reasons)));
      }
    } catch (SQLException e) {
      throw new DatabaseProblem(
          "The PostgreSQL at %s cannot be used as user %s: %s"
              .formatted(login.place(), login.user(), e.getMessage()),
          e);
    }
  }

  private static Connection connect(Login login) {
    try {
      return DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
    } catch (SQLException e) {
      throw new DatabaseProblem(NoConnection.sentence(login, e), e);
    }
  }

  static List<String> unusable(Settings settings) {
    var reasons = new ArrayList<String>();
    if (settings.release() < OLDEST) {
      reasons.add(
          "it is release %d, and Midcycle needs %d or newer: upgrade it, or leave --database-url out to use the one Midcycle brings"
              .formatted(settings.release(), OLDEST));
    }
    if (!settings.encoding().equals("UTF8")) {
      reasons.add(
          "the database stores %s, not Unicode: make one with \"create database … encoding 'UTF8' template template0\""
              .formatted(settings.encoding()));
    }
    return reasons;
  }

  static List<String> unsafe(Settings settings) {
    var reasons = new ArrayList<String>();
    mustBeOn("fsync", settings.fsync(), reasons);
    mustBeOn("full_page_writes", settings.fullPageWrites(), reasons);
    mustBeOn("synchronous_commit", settings.synchronousCommit(), reasons);
    return reasons;
  }

  private static void mustBeOn(String name, String value, List<String> reasons) {
    if (value.equals("off")) {
      reasons.add(
          "%s is off, so a crash could lose payments and invoices: run \"alter system set %s = on\", then \"select pg_reload_conf()\""
              .formatted(name, name));
    }
  }

  record Settings(
      int release,
      String encoding,
      String fsync,
      String fullPageWrites,
      String synchronousCommit) {}

  private interface Rule {
    List<String> reasons(Settings settings);
  }
}
