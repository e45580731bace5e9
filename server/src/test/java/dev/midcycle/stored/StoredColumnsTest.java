package dev.midcycle.stored;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.db.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// No JSON is stored of which nobody has said in which form. That what is written says its version
/// is seen where a database of before is lived on with: `FirstReleaseTest`.
class StoredColumnsTest {
  @RegisterExtension final TestDatabase database = new TestDatabase();

  @Test
  void every_column_of_json_is_listed() {
    assertThat(StoredColumns.all(database.login()))
        .containsExactlyInAnyOrderElementsOf(StoredColumns.FORMS.keySet());
  }

  @Test
  void a_column_that_is_planted_is_found() throws SQLException {
    run("create table planted (content jsonb[])");

    assertThat(StoredColumns.all(database.login())).contains("planted.content");
  }

  @Test
  void a_text_without_its_version_is_counted() throws SQLException {
    run(
        """
        insert into outbox (tenant, id, kind, object, at, content)
        select gen_random_uuid(), gen_random_uuid(), 'planted', gen_random_uuid(), now(), content
        from (values (jsonb '{"v": 1}'), ('{"due": "0.00"}')) as planted (content)
        """);

    assertThat(StoredColumns.counts(database.login()))
        .containsEntry("outbox.content", new StoredColumns.Count(2, 1));
  }

  private void run(String sql) throws SQLException {
    var login = database.login();
    try (var connection =
            DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
