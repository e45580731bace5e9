package dev.midcycle.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.TenantId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeptPlansTest {
  private static final TenantId OURS = new TenantId(new UUID(7, 1));
  private static final String SQL = "select unnest(cast(:ids as text[])) as plan_me";

  @RegisterExtension final TestDatabase testing = new TestDatabase();
  private Database database = Database.later();

  @BeforeEach
  void one_connection() {
    database = Database.open(testing.login(), 1);
  }

  @AfterEach
  void closed() {
    database.close();
  }

  /// A statement as the connection keeps it.
  private record Plans(long generic, long custom) {}

  @Test
  void what_is_sent_again_and_again_is_planned_once() {
    Collections.nCopies(10, 3).forEach(this::ask);

    assertThat(kept())
        .singleElement()
        .satisfies(plans -> {
          assertThat(plans.generic()).isPositive();
          assertThat(plans.custom()).isZero();
        });
  }

  @Test
  void what_holds_many_values_is_planned_for_them() {
    Collections.nCopies(10, 21).forEach(this::ask);

    assertThat(kept()).isEmpty();
  }

  private void ask(int values) {
    var answered =
        database
            .transactions()
            .write(
                OURS,
                tx -> {
                  var rows =
                      tx.bind("ids", Collections.nCopies(values, "a"))
                          .ask(SQL, row -> row.text("plan_me"));
                  tx.commit();
                  return rows.rows();
                });
    assertThat(answered).hasSize(values);
  }

  private List<Plans> kept() {
    return database
        .transactions()
        .across(tx -> {
          var found =
              tx.bind("like", "%plan_me%")
                  .ask(
                      """
                      select generic_plans, custom_plans
                      from pg_prepared_statements
                      where statement like :like
                      """,
                      row -> new Plans(row.number("generic_plans"), row.number("custom_plans")));
          tx.commit();
          return found.rows();
        });
  }
}
