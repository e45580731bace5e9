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

  @RegisterExtension final TestDatabase testing = new TestDatabase();

  @BeforeEach
  void make_a_table_that_row_level_security_guards() {
    Notes.table(testing);
  }

  @Test
  void a_tenant_sees_its_own_rows_only() {
    write(tx -> Notes.add(tx, "ours"));
    testing.transactions().write(THEIRS, tx -> Notes.add(tx, "theirs"));

    assertThat(write(Notes::all)).containsExactly("ours");
    assertThat(testing.transactions().read(THEIRS, Notes::all)).containsExactly("theirs");
    assertThat(testing.transactions().across(Notes::all)).isEmpty();
  }

  @Test
  void a_tenant_does_not_stick_to_the_connection() throws SQLException {
    try (var one = Database.open(testing.login(), 1)) {
      one.transactions().read(OURS, tx -> Notes.add(tx, "ours"));

      assertThat(one.transactions().across(Notes::all)).isEmpty();
      assertThat(one.transactions().write(THEIRS, Notes::all)).isEmpty();
      assertThat(one.transactions().write(OURS, Notes::all)).containsExactly("ours");
    }
  }

  @Test
  void nothing_is_kept_of_a_transaction_that_throws() {
    assertThatThrownBy(() ->
            write(tx -> {
              Notes.add(tx, "lost");
              throw new IllegalStateException("changed its mind");
            }))
        .hasMessage("changed its mind");

    assertThat(write(Notes::all)).isEmpty();
  }

  /// It is committed: whoever did it is not told that it failed.
  @Test
  void what_follows_a_commit_undoes_nothing_and_keeps_nothing_else_from_following() {
    var followed = new ArrayList<String>();

    write(tx -> {
      tx.whenOver(() -> followed.add("over"));
      tx.whenCommitted(() -> {
        throw new IllegalStateException("too late");
      });
      tx.whenCommitted(() -> followed.add("committed"));
      return Notes.add(tx, "kept");
    });

    assertThat(write(Notes::all)).containsExactly("kept");
    assertThat(followed).containsExactly("over", "committed");
  }

  @Test
  void a_statement_alone_takes_one_round_trip() throws Exception {
    try (var trips = testing.roundTrips();
        var counted = testing.counted(trips)) {
      var transactions = counted.transactions();
      transactions.read(OURS, Notes::all);

      assertThat(trips.of(() -> transactions.read(OURS, tx -> Notes.add(tx, "a")))).isOne();
      assertThat(trips.of(() -> transactions.read(OURS, Notes::all))).isOne();
    }
    assertThat(write(Notes::all)).containsExactly("a");
  }

  @Test
  void begin_and_tenant_travel_with_the_first_statement_and_commit_with_the_closing_one()
      throws Exception {
    try (var trips = testing.roundTrips();
        var counted = testing.counted(trips)) {
      var transactions = counted.transactions();
      Work<Integer> two =
          tx -> {
            Notes.add(tx, "first");
            return Notes.addLast(tx, "second");
          };

      assertThat(trips.of(() -> transactions.write(OURS, two))).isEqualTo(2);
      assertThat(trips.of(() -> transactions.write(OURS, Notes::all)))
          .as("a read and its commit")
          .isEqualTo(2);
    }
    assertThat(write(Notes::all)).containsExactly("first", "second");
  }

  @Test
  void who_looks_at_the_first_answer_may_end_it_before_anybody_goes_on() {
    var reached = new AtomicInteger();

    assertThatThrownBy(() ->
            write(tx -> {
              var there = tx.ask(Notes.ALL, row -> row.text("text"));
              tx.whenAnswered(() -> {
                throw new IllegalStateException("seen " + there.rows());
              });
              Notes.add(tx, "a");
              return reached.incrementAndGet();
            }))
        .hasMessage("seen []");
    assertThat(reached).hasValue(0);
    assertThat(write(Notes::all)).isEmpty();
  }

  @Test
  void whoever_waits_for_the_end_is_called_when_all_can_see_it_and_when_it_failed() {
    var seen = new ArrayList<List<String>>();
    Runnable look = () -> seen.add(Installation.rows(testing.login(), Notes.ALL));
    write(tx -> {
      tx.whenOver(look);
      return Notes.addLast(tx, "a");
    });
    assertThatThrownBy(() ->
            write(tx -> {
              tx.whenOver(look);
              return Notes.addLast(tx, "a");
            }))
        .hasMessageContaining("note_pkey");

    assertThat(seen).first().isEqualTo(List.of("a"));
    assertThat(seen).hasSizeGreaterThan(1).allMatch(List.of("a")::equals);
  }

  @Test
  void a_closing_statement_that_fails_takes_all_back() {
    assertThatThrownBy(() ->
            write(tx -> {
              Notes.add(tx, "same");
              return Notes.addLast(tx, "same");
            }))
        .hasMessageContaining("note_pkey");

    assertThat(write(Notes::all)).isEmpty();
  }

  @Test
  void nothing_may_follow_the_last_statement() {
    assertThatThrownBy(
            () -> testing.transactions().read(OURS, tx -> Notes.add(tx, "a") + Notes.add(tx, "b")))
        .hasMessageContaining("after the last");
    assertThatThrownBy(() -> write(tx -> Notes.addLast(tx, "c") + Notes.add(tx, "d")))
        .hasMessageContaining("after the last");
  }

  @Test
  void two_that_wait_for_each_other_both_succeed_in_the_end() throws Exception {
    write(tx -> Notes.add(tx, "a") + Notes.add(tx, "b"));
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
              Notes.add(tx, "twice");
              return Notes.add(tx, "twice");
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
}
