package dev.midcycle.event;

import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.id.TenantId;
import dev.midcycle.invoice.Reopening;
import dev.midcycle.job.Runner;
import dev.midcycle.job.Taken;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.job.Worker;
import dev.midcycle.usage.MeteredDays;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Puts usage that has come in into its days. Any number may be at it.
public final class Folding implements Worker {
  private static final int BATCHES = 100;

  private final Transactions transactions;
  private final Runner runner;
  private final InstantSource clock;

  public Folding(Transactions transactions, Runner runner, InstantSource clock) {
    this.transactions = transactions;
    this.runner = runner;
    this.clock = clock;
  }

  /// The batches of every tenant whose time has come.
  public void foldAll(BooleanSupplier goesOn) {
    runner.runAll(this, goesOn);
  }

  /// The batches of a tenant whose time has come; gives how many.
  public long fold(TenantId tenant) {
    return runner.run(tenant, this);
  }

  @Override
  public WorkQueue.Kind kind() {
    return WorkQueue.Kind.FOLD;
  }

  @Override
  public int atOnce() {
    return BATCHES;
  }

  /// What comes meanwhile is left to the next time: the more a day is given at once, the less each
  /// event costs.
  @Override
  public boolean work(TenantId tenant, int most, Taken taken) {
    return transactions.write(tenant, tx -> folded(tx, most, taken)) == most;
  }

  private int folded(Tx tx, int most, Taken taken) {
    MeteredDays.join(tx);
    var found = DueBatchStore.take(tx, clock.instant(), most);
    tx.send();
    var batches = found.rows();
    var objects = batches.stream().map(DueBatchStore.Taken::object).toList();
    taken.are(objects);
    if (!batches.isEmpty()) {
      reopen(tx, batches);
      MeteredDays.fold(tx, batches.stream().map(DueBatchStore.Taken::no).toList());
      WorkQueue.done(tx, kind(), objects);
      tx.commit();
    }
    return batches.size();
  }

  /// A day that is not over is never left behind.
  private static void reopen(Tx tx, List<DueBatchStore.Taken> batches) {
    var over =
        batches.stream().filter(DueBatchStore.Taken::over).map(DueBatchStore.Taken::no).toList();
    if (!over.isEmpty()) {
      Reopening.before(tx, MeteredDays.firstDaysIn(over));
    }
  }
}
