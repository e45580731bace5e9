package dev.midcycle.event;

import dev.midcycle.audit.Actor;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.id.TenantId;
import dev.midcycle.job.Runner;
import dev.midcycle.job.Taken;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.job.Worker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Counts unmatched events once their customer or meter has become known: each minute for the
/// tenants that have any.
public final class Replaying implements Worker {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Transactions transactions;
  private final UnmatchedEvents unmatched;
  private final WorkQueue queue;
  private final Runner runner;
  private final InstantSource clock;

  public Replaying(
      Transactions transactions,
      UnmatchedEvents unmatched,
      WorkQueue queue,
      Runner runner,
      InstantSource clock) {
    this.transactions = transactions;
    this.unmatched = unmatched;
    this.queue = queue;
    this.runner = runner;
    this.clock = clock;
  }

  /// Of every tenant whose time has come.
  public void replayAll(BooleanSupplier goesOn) {
    runner.runAll(this, goesOn);
  }

  @Override
  public WorkQueue.Kind kind() {
    return WorkQueue.Kind.REPLAY;
  }

  @Override
  public int atOnce() {
    return 1;
  }

  @Override
  public boolean work(TenantId tenant, int most, Taken taken) {
    if (queue.take(tenant, kind()).isEmpty()) {
      return false;
    }
    taken.areOf(List.of(tenant));
    unmatched.replay(tenant, Actor.SYSTEM);
    return transactions.write(tenant, tx -> hasEnded(tx, tenant));
  }

  /// Whoever brings unmatched events meanwhile is waited for, and only then it is counted whether
  /// any are left.
  private boolean hasEnded(Tx tx, TenantId tenant) {
    WorkQueue.later(tx, kind(), tenant, clock.instant().plus(PAUSE));
    tx.send();
    var left = UnmatchedStore.count(tx);
    tx.send();
    boolean ended = left.rows().getFirst() == 0;
    if (ended) {
      WorkQueue.done(tx, kind(), List.of(tenant.uuid()));
      tx.commit();
    }
    return ended;
  }
}
