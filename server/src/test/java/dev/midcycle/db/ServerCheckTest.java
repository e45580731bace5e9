package dev.midcycle.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.db.ServerCheck.Settings;
import dev.midcycle.db.embedded.TestServer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerCheckTest {
  @RegisterExtension final TestDatabase testing = new TestDatabase();

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          release | encoding  | fsync | full pages | commit       | refused because of
          18      | UTF8      | on    | on         | on           |
          15      | UTF8      | on    | on         | remote_apply |
          14      | UTF8      | on    | on         | on           | release
          18      | SQL_ASCII | on    | on         | on           | Unicode
          18      | UTF8      | off   | on         | on           | fsync
          18      | UTF8      | on    | off        | on           | full_page_writes
          18      | UTF8      | on    | on         | off          | synchronous_commit
          """)
  void refuses_what_could_lose_or_garble_money(
      int release,
      String encoding,
      String fsync,
      String pages,
      String commit,
      @Nullable String because) {
    var settings = new Settings(release, encoding, fsync, pages, commit);
    var reasons = new ArrayList<>(ServerCheck.unusable(settings));
    reasons.addAll(ServerCheck.unsafe(settings));

    if (because == null) {
      assertThat(reasons).isEmpty();
    } else {
      assertThat(reasons).singleElement().asString().contains(because);
    }
  }

  @Test
  void names_every_unsafe_setting_of_a_real_server_and_its_remedy() {
    assertThatThrownBy(() -> ServerCheck.refuseUnsafe(TestServer.login()))
        .isInstanceOf(DatabaseProblem.class)
        .hasMessageContaining("fsync is off")
        .hasMessageContaining("full_page_writes is off")
        .hasMessageContaining("alter system set synchronous_commit = on");
  }

  @Test
  void a_role_that_steps_around_row_level_security_is_refused() {
    Template.administer("alter role midcycle_app bypassrls");
    try {
      assertThatThrownBy(() -> Database.open(testing.login(), 1))
          .isInstanceOf(DatabaseProblem.class)
          .hasMessageContaining("alter role midcycle_app nosuperuser nobypassrls");
    } finally {
      Template.administer("alter role midcycle_app nobypassrls");
    }
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          port | database | user     | password | says
          1    |          |          |          | No PostgreSQL answers at 127.0.0.1:1: Connection to 127.0.0.1:1 refused. See that it runs
               |          |          | guessed  | does not let user midcycle in: password authentication failed
               |          | stranger | guessed  | does not let user stranger in: password authentication failed
               |          |          | ''       | does not let user midcycle in: The server requested SCRAM-based authentication
               | nowhere  |          |          | has no database nowhere. Make it ("createdb nowhere")
          """)
  void who_is_not_let_in_is_told_where_why_and_what_to_do(
      @Nullable String port,
      @Nullable String database,
      @Nullable String user,
      @Nullable String password,
      String says) {
    var real = testing.login();
    var here = database == null ? real : real.to(database);
    var url =
        port == null ? here.jdbcUrl() : here.jdbcUrl().replaceFirst(":\\d+/", ":" + port + "/");
    var login =
        new Login(
            url, user == null ? real.user() : user, password == null ? real.password() : password);

    assertThatThrownBy(() -> Migrations.run(login))
        .isInstanceOf(DatabaseProblem.class)
        .hasMessageContaining(login.server())
        .hasMessageContaining(says)
        .message()
        .doesNotContain("guessed", "Exception");
  }

  @Test
  void migrating_twice_changes_nothing() {
    assertThat(List.of(Migrations.run(testing.login()), Migrations.run(testing.login())))
        .containsExactly(0, 0);
  }
}
