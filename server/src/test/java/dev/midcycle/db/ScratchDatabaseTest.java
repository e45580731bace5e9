package dev.midcycle.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.db.embedded.EmbeddedPostgres;
import dev.midcycle.testkit.Installation;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// On a server that has never heard of Midcycle.
class ScratchDatabaseTest {
  private static EmbeddedPostgres server;

  @BeforeAll
  static void open() {
    server = EmbeddedPostgres.throwAway(Path.of("target", "postgres-1"), line -> {});
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Test
  void a_server_is_left_as_it_was_found() {
    var before = inventory();

    try (var scratch = ScratchDatabase.on(server.login());
        var database = Database.open(scratch.login(), 1)) {
      assertThat(database.transactions().answer()).isTrue();
      assertThat(inventory()).containsAll(before).hasSizeGreaterThan(before.size());
    }

    assertThat(inventory()).isEqualTo(before);
  }

  @Test
  void a_role_that_another_database_uses_stays() {
    try (var own = ScratchDatabase.on(server.login())) {
      var before = inventory();

      ScratchDatabase.on(server.login()).close();

      assertThat(inventory()).isEqualTo(before).contains("role " + Database.ROLE);
      assertThat(own.login().jdbcUrl()).isNotEqualTo(server.login().jdbcUrl());
    }
  }

  @Test
  void who_may_make_no_database_is_told() {
    TestDatabase.execute(server.login(), "create role guest login password 'pw'");
    var guest = new Login(server.login().jdbcUrl(), "guest", "pw");
    try {
      assertThatThrownBy(() -> ScratchDatabase.on(guest))
          .isInstanceOf(DatabaseProblem.class)
          .hasMessageContaining("as user guest")
          .hasMessageContaining("Let the user create databases");
    } finally {
      TestDatabase.execute(server.login(), "drop role guest");
    }
  }

  /// All databases, roles and memberships.
  private static Set<String> inventory() {
    var all = new TreeSet<String>();
    var queries =
        List.of(
            "select 'database ' || datname from pg_database",
            "select 'role ' || rolname from pg_roles",
            "select roleid::regrole || ' to ' || member::regrole from pg_auth_members");
    queries.forEach(query -> all.addAll(Installation.rows(server.login(), query)));
    return all;
  }
}
