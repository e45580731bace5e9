package dev.midcycle.paper;

import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.TenantId;
import dev.midcycle.job.Taken;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.job.Worker;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// Makes the papers that are still to be made, one document after the other. Any number may be at
/// it: each takes what no other has.
public final class PaperJobs implements Worker {
  private final Transactions transactions;
  private final PaperArchive archive;
  private final InstantSource clock;

  public PaperJobs(Transactions transactions, PaperArchive archive, InstantSource clock) {
    this.transactions = transactions;
    this.archive = archive;
    this.clock = clock;
  }

  @Override
  public WorkQueue.Kind kind() {
    return WorkQueue.Kind.PAPER;
  }

  @Override
  public int atOnce() {
    return 1;
  }

  @Override
  public boolean work(TenantId tenant, int most, Taken taken) {
    return transactions.write(tenant, tx -> make(tx, most, taken));
  }

  private boolean make(Tx tx, int most, Taken taken) {
    var claimed = WorkQueue.claim(tx, kind(), clock.instant(), most);
    tx.send();
    taken.are(claimed.rows());
    claimed.rows().forEach(id -> make(tx, id));
    return !claimed.rows().isEmpty();
  }

  private void make(Tx tx, UUID id) {
    var found = PaperStore.source(tx, id);
    tx.send();
    var source = found.first().orElseThrow();
    source.kinds().forEach(kind -> archive.kept(UnitOfWork.within(tx), source, kind));
    WorkQueue.done(tx, kind(), List.of(id));
    tx.send();
  }
}
