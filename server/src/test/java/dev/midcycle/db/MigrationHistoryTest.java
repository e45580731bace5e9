package dev.midcycle.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationHistoryTest {
  @RegisterExtension final TestDatabase testing = new TestDatabase();

  @Test
  void what_flyway_has_just_brought_up_is_current() {
    assertThat(MigrationHistory.isCurrent(testing.login())).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          what has happened to the history                                                          | so
          delete from flyway_schema_history where version = '32'                                    | one is pending
          delete from flyway_schema_history where version = '4'                                     | one was left out
          update flyway_schema_history set success = false where version = '32'                     | one failed
          update flyway_schema_history set checksum = checksum + 1 where version = '7'              | one was another
          update flyway_schema_history set type = 'BASELINE' where version = '1'                    | one did not run
          update flyway_schema_history set script = 'V7__other.sql' where version = '7'             | one has another name
          insert into flyway_schema_history values (99, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', now(), 1, true) | a later release ran
          alter table flyway_schema_history rename to history                                       | nothing is known
          """)
  void is_not_current_once(String done, String so) {
    TestDatabase.execute(testing.login(), done);

    assertThat(MigrationHistory.isCurrent(testing.login())).as(so).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          what has happened                  | is told
          success = false                    | failed migration to version 32
          checksum = checksum + 1            | checksum mismatch for migration version 32
          """)
  void flyway_tells_what_is_wrong(String change, String told) {
    TestDatabase.execute(
        testing.login(), "update flyway_schema_history set " + change + " where version = '32'");

    assertThatThrownBy(() -> Migrations.run(testing.login()))
        .isInstanceOf(DatabaseProblem.class)
        .hasMessageContaining("cannot be brought up to this release")
        .message()
        .containsIgnoringCase(told);
  }
}
