package dev.midcycle.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.id.TenantId;
import dev.midcycle.testkit.Installation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
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
  void make_a_table_that_row_level_security_guards() {
    testing.execute(
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
    write(tx -> add(tx, "ours"));
    testing.transactions().write(THEIRS, tx -> add(tx, "theirs"));

    assertThat(write(TransactionsTest::all)).containsExactly("ours");
    assertThat(testing.transactions().read(THEIRS, TransactionsTest::all))
        .containsExactly("theirs");
    assertThat(testing.transactions().across(TransactionsTest::all)).isEmpty();
  }

  @Test
  void a_tenant_does_not_stick_to_the_connection() throws SQLException {
    try (var one = Database.open(testing.login(), 1)) {
      one.transactions().read(OURS, tx -> add(tx, "ours"));

      assertThat(one.transactions().across(TransactionsTest::all)).isEmpty();
      assertThat(one.transactions().write(THEIRS, TransactionsTest::all)).isEmpty();
      assertThat(one.transactions().write(OURS, TransactionsTest::all)).containsExactly("ours");
    }
  }

  @Test
  void nothing_is_kept_of_a_transaction_that_throws() {
    assertThatThrownBy(() ->
            write(tx -> {
              add(tx, "lost");
              throw new IllegalStateException("changed its mind");
            }))
        .hasMessage("changed its mind");

    assertThat(write(TransactionsTest::all)).isEmpty();
  }

  @Test
  void what_is_part_of_a_transaction_is_kept_or_lost_with_it() {
    var transactions = testing.transactions();
    transactions.write(
        OURS,
        tx -> {
          var unit = UnitOfWork.within(tx);
          transactions.write(unit, part -> addLast(part, "first"));
          return transactions.write(unit, part -> addLast(part, "second"));
        });
    assertThatThrownBy(() ->
            transactions.write(
                OURS,
                tx -> {
                  transactions.read(UnitOfWork.within(tx), part -> addLast(part, "lost"));
                  throw new IllegalStateException("changed its mind");
                }))
        .hasMessage("changed its mind");

    assertThat(transactions.write(OURS, TransactionsTest::all)).containsExactly("first", "second");
  }

  @Test
  void a_unit_of_work_by_itself_is_a_transaction_of_its_tenant() {
    var transactions = testing.transactions();
    transactions.write(UnitOfWork.of(OURS), tx -> addLast(tx, "alone"));

    assertThat(transactions.read(UnitOfWork.of(OURS), TransactionsTest::all))
        .containsExactly("alone");
    assertThat(transactions.write(THEIRS, TransactionsTest::all)).isEmpty();
  }

  @Test
  void a_transaction_within_another_that_was_not_handed_on_is_refused() {
    var transactions = testing.transactions();

    assertThatThrownBy(() ->
            transactions.write(OURS, _ -> transactions.write(OURS, tx -> addLast(tx, "apart"))))
        .hasMessageEndingWith("is open: hand it on");
    assertThatThrownBy(() -> write(_ -> transactions.across(tx -> addLast(tx, "across"))))
        .hasMessageEndingWith("is open: hand it on");
    assertThat(transactions.write(OURS, TransactionsTest::all)).isEmpty();
  }

  @Test
  void a_transaction_of_one_message_takes_in_nothing() {
    var transactions = testing.transactions();

    assertThatThrownBy(() -> transactions.read(OURS, UnitOfWork::within))
        .hasMessageContaining("one message");
  }

  @Test
  void a_statement_alone_takes_one_round_trip() throws Exception {
    try (var trips = testing.roundTrips();
        var counted = testing.counted(trips)) {
      var transactions = counted.transactions();
      transactions.read(OURS, TransactionsTest::all);

      assertThat(trips.of(() -> transactions.read(OURS, tx -> add(tx, "a")))).isOne();
      assertThat(trips.of(() -> transactions.read(OURS, TransactionsTest::all))).isOne();
    }
    assertThat(write(TransactionsTest::all)).containsExactly("a");
  }

  @Test
  void begin_and_tenant_travel_with_the_first_statement_and_commit_with_the_closing_one()
      throws Exception {
    try (var trips = testing.roundTrips();
        var counted = testing.counted(trips)) {
      var transactions = counted.transactions();
      Work<Integer> two =
          tx -> {
            add(tx, "first");
            return addLast(tx, "second");
          };

      assertThat(trips.of(() -> transactions.write(OURS, two))).isEqualTo(2);
      assertThat(trips.of(() -> transactions.write(OURS, TransactionsTest::all)))
          .as("a read and its commit")
          .isEqualTo(2);
    }
    assertThat(write(TransactionsTest::all)).containsExactly("first", "second");
  }

  @Test
  void what_parts_leave_goes_with_the_commit() throws Exception {
    try (var trips = testing.roundTrips();
        var counted = testing.counted(trips)) {
      var transactions = counted.transactions();
      Work<Integer> parts =
          tx -> {
            var unit = UnitOfWork.within(tx);
            transactions.write(unit, part -> addLast(part, "first"));
            return transactions.write(unit, part -> addLast(part, "second"));
          };

      assertThat(trips.of(() -> transactions.write(OURS, parts))).isOne();
    }
    assertThat(write(TransactionsTest::all)).containsExactly("first", "second");
  }

  @Test
  void what_a_part_leaves_is_there_for_whoever_reads_after_it() {
    var transactions = testing.transactions();

    List<String> read =
        write(tx -> {
          var unit = UnitOfWork.within(tx);
          transactions.write(unit, part -> addLast(part, "first"));
          var seen = transactions.read(unit, TransactionsTest::all);
          transactions.write(unit, part -> addLast(part, "second"));
          return seen;
        });

    assertThat(read).containsExactly("first");
    assertThat(write(TransactionsTest::all)).containsExactly("first", "second");
  }

  @Test
  void what_a_part_has_not_sent_and_not_left_is_a_mistake() {
    assertThatThrownBy(() ->
            write(tx -> {
              var unit = UnitOfWork.within(tx);
              testing.transactions().write(unit, part -> addLast(part, "left"));
              tx.add("select 1");
              return 1;
            }))
        .hasMessage("never sent: select 1");
    assertThat(write(TransactionsTest::all)).isEmpty();
  }

  @Test
  void who_looks_at_the_first_answer_may_end_it_before_anybody_goes_on() {
    var reached = new AtomicInteger();

    assertThatThrownBy(() ->
            write(tx -> {
              var there = tx.ask(ALL, row -> row.text("text"));
              tx.whenAnswered(() -> {
                throw new IllegalStateException("seen " + there.rows());
              });
              add(tx, "a");
              return reached.incrementAndGet();
            }))
        .hasMessage("seen []");
    assertThat(reached).hasValue(0);
    assertThat(write(TransactionsTest::all)).isEmpty();
  }

  @Test
  void whoever_waits_for_the_end_is_called_when_all_can_see_it_and_when_it_failed() {
    var seen = new ArrayList<List<String>>();
    Runnable look = () -> seen.add(Installation.rows(testing.login(), ALL));
    write(tx -> {
      tx.whenOver(look);
      return addLast(tx, "a");
    });
    assertThatThrownBy(() ->
            write(tx -> {
              tx.whenOver(look);
              return addLast(tx, "a");
            }))
        .hasMessageContaining("note_pkey");

    assertThat(seen).first().isEqualTo(List.of("a"));
    assertThat(seen).hasSizeGreaterThan(1).allMatch(List.of("a")::equals);
  }

  @Test
  void a_closing_statement_that_fails_takes_all_back() {
    assertThatThrownBy(() ->
            write(tx -> {
              add(tx, "same");
              return addLast(tx, "same");
            }))
        .hasMessageContaining("note_pkey");

    assertThat(write(TransactionsTest::all)).isEmpty();
  }

  @Test
  void nothing_may_follow_the_last_statement() {
    assertThatThrownBy(() -> testing.transactions().read(OURS, tx -> add(tx, "a") + add(tx, "b")))
        .hasMessageContaining("after the last");
    assertThatThrownBy(() -> write(tx -> addLast(tx, "c") + add(tx, "d")))
        .hasMessageContaining("after the last");
  }

  @Test
  void two_that_wait_for_each_other_both_succeed_in_the_end() throws Exception {
    write(tx -> add(tx, "a") + add(tx, "b"));
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
            write(tx -> {
              attempts.incrementAndGet();
              tx.add("insert into nowhere values (1)");
              tx.send();
              return 1;
            }))
        .hasMessageContaining("nowhere");
    assertThat(attempts.get()).isOne();
  }

  /// Nobody else has the key: it is there twice by our own doing, however often it is tried.
  @Test
  void a_key_that_is_taken_again_and_again_is_a_fault() {
    var attempts = new AtomicInteger();

    assertThatThrownBy(() ->
            write(tx -> {
              attempts.incrementAndGet();
              add(tx, "twice");
              return add(tx, "twice");
            }))
        .hasMessageContaining("note_pkey");
    assertThat(attempts.get()).as("as often as others may come before us").isEqualTo(3);
  }

  private int lockBoth(String first, String second, CyclicBarrier meeting, AtomicInteger attempts) {
    return write(tx -> {
      int attempt = attempts.incrementAndGet();
      int locked = lock(tx, first);
      if (attempt <= 2) {
        await(meeting);
      }
      return locked + lock(tx, second);
    });
  }

  private static void await(CyclicBarrier meeting) {
    try {
      meeting.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static int lock(Tx tx, String text) {
    var locked =
        tx.bind("text", text)
            .ask(
                "update note set text = text where text = :text returning text",
                row -> row.text("text"));
    tx.send();
    return locked.rows().size();
  }

  private <T> T write(Work<T> work) {
    return testing.transactions().write(OURS, work);
  }

  private static int add(Tx tx, String text) {
    tx.bind("text", text).add(ADD);
    tx.send();
    return 1;
  }

  private static int addLast(Tx tx, String text) {
    tx.bind("text", text).add(ADD);
    tx.commit();
    return 1;
  }

  private static List<String> all(Tx tx) {
    var all = tx.ask(ALL, row -> row.text("text"));
    tx.send();
    return all.rows();
  }
}
