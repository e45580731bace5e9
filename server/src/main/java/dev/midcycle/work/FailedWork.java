package dev.midcycle.work;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Stamp;
import dev.midcycle.db.Page;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import dev.midcycle.id.WorkId;
import dev.midcycle.job.WorkQueue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The work of a tenant that failed.
public final class FailedWork {
  private final Transactions transactions;
  private final WorkQueue queue;
  private final NewIds ids;

  public FailedWork(Transactions transactions, WorkQueue queue, NewIds ids) {
    this.transactions = transactions;
    this.queue = queue;
    this.ids = ids;
  }

  /// That which failed first last.
  public Page<WorkQueue.Failed> list(
      TenantId tenant, Optional<WorkQueue.State> state, Page.Slice slice) {
    return queue.failed(tenant, state, slice);
  }

  /// Has it tried again at once. What is done meanwhile is not there any more: empty.
  public Optional<WorkQueue.Failed> release(UnitOfWork unit, WorkId id, Stamp stamp) {
    return transactions.write(unit, tx -> release(tx, id, stamp));
  }

  private Optional<WorkQueue.Failed> release(Tx tx, WorkId id, Stamp stamp) {
    var released = queue.release(tx, id);
    var found = queue.find(tx, id);
    tx.send();
    released
        .first()
        .ifPresent(one -> {
          Activities.write(
              tx,
              List.of(
                  Activity.of(ids.next(), stamp, Action.WORK_RELEASED, id)
                      .details(Map.of("kind", one.kind().code(), "failure", one.failure()))));
          tx.commit();
        });
    return found.first();
  }
}
