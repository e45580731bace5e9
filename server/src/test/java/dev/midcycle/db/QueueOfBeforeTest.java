package dev.midcycle.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Installation;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What was to be done in a database of before there was one queue is to be done in it, but for PDF
/// documents, which are made for whoever asks.
class QueueOfBeforeTest {
  private static final String BEFORE =
      """
      set session_replication_role = replica;
      insert into due (tenant, kind, object, instant, held_until, failure) values
        ('00000000-0000-0000-0000-000000000001', 'bill', '00000000-0000-0000-0000-000000000002',
          '2026-05-01 00:00:00Z', '2026-05-01 00:15:00Z', 'no rate'),
        ('00000000-0000-0000-0000-000000000001', 'paper', '00000000-0000-0000-0000-000000000003',
          '2026-05-02 00:00:00Z', null, null);
      insert into payment (tenant, id, customer, method, document, currency, amount, state, gateway_key, at, ask_at)
      select '00000000-0000-0000-0000-000000000001', id, id, id, id, 'USD', 1, state, state, '2026-05-03 00:00:00Z',
        '2026-05-03 00:01:00Z'
      from (values
        (uuid '00000000-0000-0000-0000-000000000004', 'unknown'),
        (uuid '00000000-0000-0000-0000-000000000005', 'succeeded')) as one(id, state);
      insert into usage_batch (tenant, no, ripe_at, over_at)
      values ('00000000-0000-0000-0000-000000000001', 255, '2026-05-04 00:00:00Z', '2026-05-05 00:00:00Z');
      insert into alert_check
      values ('00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000006');
      """;

  private static void before(Login login) {
    OldDatabase.migrate(login, "16");
    TestDatabase.execute(login, BEFORE);
    Migrations.run(login);
  }

  @Test
  void is_in_the_queue() {
    try (var database = TestDatabase.filledBy(QueueOfBeforeTest::before)) {
      assertThat(work(database.login()))
          .containsExactly(
              "alert 6 1970-01-01 00:00 0",
              "bill 2 2026-05-01 00:00 1, until 00:15: no rate, named",
              "fold ff 2026-05-04 00:00 0",
              "resolve 4 2026-05-03 00:00 0, until 00:01");
    }
  }

  private static List<String> work(Login login) {
    return Installation.rows(
        login,
        """
        select
          kind || ' ' || ltrim(replace(object::text, '-', ''), '0') || ' '
            || to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') || ' ' || attempts
            || coalesce(', until ' || to_char(held_until at time zone 'UTC', 'HH24:MI'), '')
            || coalesce(': ' || failure, '')
            || case when id is null then '' else ', named' end
        from work_item
        order by kind
        """);
  }
}
