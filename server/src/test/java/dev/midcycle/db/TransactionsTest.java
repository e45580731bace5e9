package dev.midcycle.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.id.TenantId;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TransactionsTest {
  private static final TenantId OURS = new TenantId(new UUID(7, 1));
  private static final TenantId THEIRS = new TenantId(new UUID(7, 2));

  private static final String ADD =
      """
      insert into note (tenant, text)
      values (current_setting('midcycle.tenant')::uuid, :text)
      """;
  private static final String ALL =
      """
      select text
      from note
      order by text
      """;

  @RegisterExtension final TestDatabase testing = new TestDatabase();

  @BeforeEach
  void make_a_table_that_row_level_security_guards() throws SQLException {
    asOwner(
        """
        create table note (tenant uuid not null, text text not null, primary key (tenant, text));
        alter table note enable row level security;
        alter table note force row level security;
        create policy note_tenant on note
          using (tenant = nullif(current_setting('midcycle.tenant', true), '')::uuid);
        grant select, insert, update, delete on note to midcycle_app;
        """);
  }

  @Test
  void a_tenant_sees_its_own_rows_only() {
    testing.transactions().in(OURS, handle -> add(handle, "ours"));
    testing.transactions().in(THEIRS, handle -> add(handle, "theirs"));

    assertThat(testing.transactions().in(OURS, TransactionsTest::all)).containsExactly("ours");
    assertThat(testing.transactions().alone(THEIRS, TransactionsTest::all))
        .containsExactly("theirs");
    assertThat(testing.transactions().across(TransactionsTest::all)).isEmpty();
  }

  @Test
  void a_tenant_does_not_stick_to_the_connection() throws SQLException {
    try (var one = Database.open(testing.login(), 1)) {
      one.transactions().alone(OURS, handle -> add(handle, "ours"));

      assertThat(one.transactions().across(TransactionsTest::all)).isEmpty();
      assertThat(one.transactions().in(THEIRS, TransactionsTest::all)).isEmpty();
      assertThat(one.transactions().in(OURS, TransactionsTest::all)).containsExactly("ours");
    }
  }

  @Test
  void nothing_is_kept_of_a_transaction_that_throws() {
    assertThatThrownBy(() ->
            testing
                .transactions()
                .in(
                    OURS,
                    handle -> {
                      add(handle, "lost");
                      throw new IllegalStateException("changed its mind");
                    }))
        .hasMessage("changed its mind");

    assertThat(testing.transactions().in(OURS, TransactionsTest::all)).isEmpty();
  }

  @Test
  void transactions_begun_inside_another_are_kept_or_lost_with_it() {
    var transactions = testing.transactions();
    transactions.around(
        OURS,
        _ -> {
          transactions.in(OURS, handle -> add(handle, "first"));
          return transactions.in(OURS, handle -> add(Transactions.closing(handle), "second"));
        });
    assertThatThrownBy(() ->
            transactions.around(
                OURS,
                _ -> {
                  transactions.alone(OURS, handle -> add(handle, "lost"));
                  throw new IllegalStateException("changed its mind");
                }))
        .hasMessage("changed its mind");

    assertThat(transactions.in(OURS, TransactionsTest::all)).containsExactly("first", "second");
  }

  @Test
  void a_transaction_takes_in_none_of_another_tenant() {
    var transactions = testing.transactions();

    assertThatThrownBy(() ->
            transactions.around(
                OURS, _ -> transactions.in(THEIRS, handle -> add(handle, "theirs"))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(transactions.in(THEIRS, TransactionsTest::all)).isEmpty();
  }

  @Test
  void a_statement_alone_takes_one_round_trip() throws Exception {
    try (var trips = testing.roundTrips();
        var counted = testing.counted(trips)) {
      var transactions = counted.transactions();
      transactions.alone(OURS, TransactionsTest::all);

      assertThat(trips.of(() -> transactions.alone(OURS, handle -> add(handle, "a")))).isOne();
      assertThat(trips.of(() -> transactions.alone(OURS, TransactionsTest::all))).isOne();
    }
    assertThat(testing.transactions().in(OURS, TransactionsTest::all)).containsExactly("a");
  }

  @Test
  void begin_and_tenant_travel_with_the_first_statement_and_commit_with_the_closing_one()
      throws Exception {
    try (var trips = testing.roundTrips();
        var counted = testing.counted(trips)) {
      var transactions = counted.transactions();
      Work<Integer> two =
          handle -> {
            add(handle, "first");
            return add(Transactions.closing(handle), "second");
          };

      assertThat(trips.of(() -> transactions.in(OURS, two))).isEqualTo(2);
      assertThat(trips.of(() -> transactions.in(OURS, TransactionsTest::all)))
          .as("a read and its commit")
          .isEqualTo(2);
    }
    assertThat(testing.transactions().in(OURS, TransactionsTest::all))
        .containsExactly("first", "second");
  }

  @Test
  void a_closing_statement_that_fails_takes_all_back() {
    assertThatThrownBy(() ->
            testing
                .transactions()
                .in(
                    OURS,
                    handle -> {
                      add(handle, "same");
                      return add(Transactions.closing(handle), "same");
                    }))
        .hasMessageContaining("note_pkey");

    assertThat(testing.transactions().in(OURS, TransactionsTest::all)).isEmpty();
  }

  @Test
  void nothing_may_follow_the_last_statement() {
    assertThatThrownBy(
            () -> testing.transactions().alone(OURS, handle -> add(handle, "a") + add(handle, "b")))
        .hasMessageContaining("after the last");
    assertThatThrownBy(() ->
            testing
                .transactions()
                .in(OURS, handle -> add(Transactions.closing(handle), "c") + add(handle, "d")))
        .hasMessageContaining("after the last");
  }

  @Test
  void two_that_wait_for_each_other_both_succeed_in_the_end() throws Exception {
    testing.transactions().in(OURS, handle -> add(handle, "a") + add(handle, "b"));
    var meeting = new CyclicBarrier(2);
    var attempts = new AtomicInteger();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var there = threads.submit(() -> lockBoth("a", "b", meeting, attempts));
      var back = threads.submit(() -> lockBoth("b", "a", meeting, attempts));
      assertThat(there.get()).isEqualTo(2);
      assertThat(back.get()).isEqualTo(2);
    }
    assertThat(attempts.get()).as("one of the two had to try again").isGreaterThan(2);
  }

  @Test
  void another_failure_is_not_tried_again() {
    var attempts = new AtomicInteger();

    assertThatThrownBy(() ->
            testing
                .transactions()
                .in(
                    OURS,
                    handle -> {
                      attempts.incrementAndGet();
                      return handle.createUpdate("insert into nowhere values (1)").execute();
                    }))
        .hasMessageContaining("nowhere");
    assertThat(attempts.get()).isOne();
  }

  /// Nobody else has the key: it is there twice by our own doing, however often it is tried.
  @Test
  void a_key_that_is_taken_again_and_again_is_a_fault() {
    var attempts = new AtomicInteger();

    assertThatThrownBy(() ->
            testing
                .transactions()
                .in(
                    OURS,
                    handle -> {
                      attempts.incrementAndGet();
                      add(handle, "twice");
                      return add(handle, "twice");
                    }))
        .hasMessageContaining("note_pkey");
    assertThat(attempts.get()).as("as often as others may come before us").isEqualTo(3);
  }

  private int lockBoth(String first, String second, CyclicBarrier meeting, AtomicInteger attempts) {
    return testing
        .transactions()
        .in(
            OURS,
            handle -> {
              int attempt = attempts.incrementAndGet();
              int locked = lock(handle, first);
              if (attempt <= 2) {
                await(meeting);
              }
              return locked + lock(handle, second);
            });
  }

  private static void await(CyclicBarrier meeting) {
    try {
      meeting.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static int lock(Handle handle, String text) {
    return handle
        .createUpdate("update note set text = text where text = :text")
        .bind("text", text)
        .execute();
  }

  private static int add(Handle handle, String text) {
    return handle.createUpdate(ADD).bind("text", text).execute();
  }

  private static List<String> all(Handle handle) {
    return handle.createQuery(ALL).mapTo(String.class).list();
  }

  private void asOwner(String statements) throws SQLException {
    var login = testing.login();
    try (var connection =
            DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
        var statement = connection.createStatement()) {
      statement.execute(statements);
    }
  }
}
