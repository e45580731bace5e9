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
    TestDatabase.administer("alter role midcycle_app bypassrls");
    try {
      assertThatThrownBy(() -> Database.open(testing.login(), 1))
          .isInstanceOf(DatabaseProblem.class)
          .hasMessageContaining("alter role midcycle_app nosuperuser nobypassrls");
    } finally {
      TestDatabase.administer("alter role midcycle_app nobypassrls");
    }
  }

  @Test
  void a_wrong_password_is_said_in_a_sentence_without_it() {
    var login = testing.login();
    var wrong = new Login(login.jdbcUrl(), login.user(), "not-this-one");

    assertThatThrownBy(() -> Migrations.run(wrong))
        .isInstanceOf(DatabaseProblem.class)
        .hasMessageContaining(login.place())
        .hasMessageContaining("name and password are right")
        .message()
        .doesNotContain("not-this-one");
  }

  @Test
  void migrating_twice_changes_nothing() {
    assertThat(List.of(Migrations.run(testing.login()), Migrations.run(testing.login())))
        .containsExactly(0, 0);
  }
}
