package dev.midcycle.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.id.TenantId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is handed on of a transaction.
class UnitOfWorkTest {
  private static final TenantId OURS = new TenantId(new UUID(7, 1));
  private static final TenantId THEIRS = new TenantId(new UUID(7, 2));

  @RegisterExtension final TestDatabase testing = new TestDatabase();

  @BeforeEach
  void notes() {
    Notes.table(testing);
  }

  @Test
  void what_is_part_of_a_transaction_is_kept_or_lost_with_it() {
    var transactions = testing.transactions();
    transactions.write(
        OURS,
        tx -> {
          var unit = UnitOfWork.within(tx);
          transactions.write(unit, part -> Notes.addLast(part, "first"));
          return transactions.write(unit, part -> Notes.addLast(part, "second"));
        });
    assertThatThrownBy(() ->
            transactions.write(
                OURS,
                tx -> {
                  transactions.read(UnitOfWork.within(tx), part -> Notes.addLast(part, "lost"));
                  throw new IllegalStateException("changed its mind");
                }))
        .hasMessage("changed its mind");

    assertThat(transactions.write(OURS, Notes::all)).containsExactly("first", "second");
  }

  @Test
  void a_unit_of_work_by_itself_is_a_transaction_of_its_tenant() {
    var transactions = testing.transactions();
    transactions.write(UnitOfWork.of(OURS), tx -> Notes.addLast(tx, "alone"));

    assertThat(transactions.read(UnitOfWork.of(OURS), Notes::all)).containsExactly("alone");
    assertThat(transactions.write(THEIRS, Notes::all)).isEmpty();
  }

  @Test
  void a_transaction_within_another_that_was_not_handed_on_is_refused() {
    var transactions = testing.transactions();

    assertThatThrownBy(() ->
            transactions.write(
                OURS, _ -> transactions.write(OURS, tx -> Notes.addLast(tx, "apart"))))
        .hasMessageEndingWith("is open: hand it on");
    assertThatThrownBy(() -> write(_ -> transactions.across(tx -> Notes.addLast(tx, "across"))))
        .hasMessageEndingWith("is open: hand it on");
    assertThat(transactions.write(OURS, Notes::all)).isEmpty();
  }

  @Test
  void a_transaction_of_one_message_takes_in_nothing() {
    var transactions = testing.transactions();

    assertThatThrownBy(() -> transactions.read(OURS, UnitOfWork::within))
        .hasMessageContaining("one message");
  }

  @Test
  void what_parts_leave_goes_with_the_commit() throws Exception {
    try (var trips = testing.roundTrips();
        var counted = testing.counted(trips)) {
      var transactions = counted.transactions();
      Work<Integer> parts =
          tx -> {
            var unit = UnitOfWork.within(tx);
            transactions.write(unit, part -> Notes.addLast(part, "first"));
            return transactions.write(unit, part -> Notes.addLast(part, "second"));
          };

      assertThat(trips.of(() -> transactions.write(OURS, parts))).isOne();
    }
    assertThat(write(Notes::all)).containsExactly("first", "second");
  }

  @Test
  void what_a_part_leaves_is_there_for_whoever_reads_after_it() {
    var transactions = testing.transactions();

    List<String> read =
        write(tx -> {
          var unit = UnitOfWork.within(tx);
          transactions.write(unit, part -> Notes.addLast(part, "first"));
          var seen = transactions.read(unit, Notes::all);
          transactions.write(unit, part -> Notes.addLast(part, "second"));
          return seen;
        });

    assertThat(read).containsExactly("first");
    assertThat(write(Notes::all)).containsExactly("first", "second");
  }

  @Test
  void what_a_part_has_not_sent_and_not_left_is_a_mistake() {
    assertThatThrownBy(() ->
            write(tx -> {
              var unit = UnitOfWork.within(tx);
              testing.transactions().write(unit, part -> Notes.addLast(part, "left"));
              tx.add("select 1");
              return 1;
            }))
        .hasMessage("never sent: select 1");
    assertThat(write(Notes::all)).isEmpty();
  }

  private <T> T write(Work<T> work) {
    return testing.transactions().write(OURS, work);
  }
}
