package dev.midcycle.payment;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Subquery;
import dev.midcycle.db.Tx;
import dev.midcycle.id.DocumentId;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.job.WorkQueue.Due;
import dev.midcycle.job.WorkQueue.Kind;
import java.util.List;
import java.util.Optional;

/// Documents that could not be collected, each with what comes next of it in the queue.
public final class PastDues {
  /// What is read of one that is called `late` in a statement.
  public static final String COLUMNS =
      """
      late.document as late_document, late.customer as late_customer, late.subscriptions as late_subscriptions,
      late.since as late_since, late.failures as late_failures, late.last as late_last, late.refused as late_refused,
      late.code as late_code, late.next_step as late_step, late.next_at as late_at, late.backup_due as late_backup,
      late.paused as late_paused, late.ended_at as late_ended\
      """;

  private PastDues() {}

  /// The one that a row has; empty where there is none.
  public static Optional<PastDue> read(Row row) {
    return row.maybeUuid("late_document").map(_ -> PastDueStore.read(row));
  }

  /// Adds one, if it is.
  public static Answer<PastDue> ask(Tx tx, DocumentId document) {
    return PastDueStore.ask(tx, document);
  }

  /// Adds those of the customers that are wanted: a query of its `customers`.
  public static Answer<PastDue> ask(Tx tx, Subquery wanted) {
    return PastDueStore.ask(tx, wanted);
  }

  /// Notes one as it is now, and when it comes up again.
  public static void write(Tx tx, PastDue one) {
    PastDueStore.write(tx, one);
    one.dueAt()
        .ifPresentOrElse(
            at ->
                WorkQueue.add(
                    tx,
                    Kind.COLLECT,
                    List.of(new Due(one.document().uuid(), at, Optional.empty()))),
            () -> WorkQueue.done(tx, Kind.COLLECT, List.of(one.document().uuid())));
  }

  /// Of those of which nothing is open any more all is well, and nothing comes of them: a query of
  /// its `documents`, which are its `objects` too.
  public static void settled(Tx tx, Subquery settled) {
    PastDueStore.delete(tx, settled);
    WorkQueue.done(tx, Kind.COLLECT, settled);
  }
}
