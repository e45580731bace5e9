package dev.midcycle.app;

import dev.midcycle.db.TestDatabase;
import dev.midcycle.id.CustomerId;
import java.util.List;

/// Which work is due, said by hand: what is counted is then the same however fast the machine is.
record ChosenWork(TestDatabase database) {
  /// Nobody's bills, and no payment that was begun before.
  void none() {
    noBills();
    database.execute("update work_item set held_until = '2100-01-01' where kind = 'resolve'");
  }

  /// All payments that were begun since, however long ago.
  void payments() {
    database.execute(
        """
        update work_item
        set held_until = '2026-01-01'
        where kind = 'resolve' and held_until < '2100-01-01'
        """);
  }

  /// Nobody's bills are due but theirs.
  void billsOf(List<CustomerId> some) {
    noBills();
    var theirs = String.join(",", some.stream().map(one -> "'" + one.uuid() + "'").toList());
    database.execute(
        """
        update work_item w
        set at = s.due_at
        from subscription s
        where s.customer in (%s) and w.kind = 'bill' and w.object = s.id
        """
            .formatted(theirs));
  }

  private void noBills() {
    database.execute(
        """
        update work_item
        set at = '2100-01-01'
        where kind = 'bill' and at < '2100-01-01'
        """);
  }
}
