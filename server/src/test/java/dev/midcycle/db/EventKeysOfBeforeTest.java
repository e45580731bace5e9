package dev.midcycle.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Beside;
import dev.midcycle.testkit.Installation;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Events of a database of before their keys said whose they are, also where their new index was
/// built before the upgrade.
class EventKeysOfBeforeTest {
  private static final String EVENT =
      """
      insert into usage_event (at, batch, shape, day, tenant, key, customer, content)
      select '2026-05-01', 1, 1, '2026-05-01', uuidv7(), uuidv7(), uuidv7(), '[]';
      """;
  private static final String BUILT =
      "create unique index concurrently usage_event_key on usage_event (tenant, key)";

  private static void before(Login login, String prepared) {
    earlier(login);
    TestDatabase.execute(login, EVENT, prepared);
    Migrations.run(login);
  }

  private static void earlier(Login login) {
    OldDatabase.migrate(login, "24");
  }

  @ParameterizedTest
  @ValueSource(strings = {BUILT, EVENT})
  void say_whose_they_are(String prepared) {
    try (var database = TestDatabase.filledBy(login -> before(login, prepared))) {
      assertThat(
              Installation.rows(
                  database.login(),
                  """
                  select conname, pg_get_constraintdef(oid), (select count(*) from usage_event)
                  from pg_constraint
                  where conrelid = 'usage_event'::regclass
                    and contype = 'p'
                  """))
          .containsExactly(
              "usage_event_pkey PRIMARY KEY (tenant, key) " + (prepared.equals(BUILT) ? "1" : "2"));
      assertThat(
              Installation.rows(
                  database.login(),
                  """
                  select indexname
                  from pg_indexes
                  where tablename = 'usage_event'
                    and indexdef like '%UNIQUE%'
                  """))
          .containsExactly("usage_event_pkey");
    }
  }

  /// The migration waits for it, and it does not wait for the migration.
  @Test
  void come_in_after_a_look_at_the_table_while_it_is_migrated() throws SQLException {
    try (var database = TestDatabase.filledBy(EventKeysOfBeforeTest::earlier);
        var correction = Beside.begun(database.login(), "select count(*) from usage_event")) {
      int migrated = correction.until(() -> Migrations.run(database.login()), EVENT);

      assertThat(migrated).isPositive();
      assertThat(Installation.rows(database.login(), "select count(*) from usage_event"))
          .containsExactly("1");
    }
  }
}
