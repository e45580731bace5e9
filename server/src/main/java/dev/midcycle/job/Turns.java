package dev.midcycle.job;

import dev.midcycle.db.DatabaseAway;
import dev.midcycle.id.TenantId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work of which a piece may wait long for somebody outside, such as a payment gateway: a tenant
/// whose work is slow is left to go on by itself, and holds up no other.
///
/// The next tenant's work begins when that of the one before is over or has taken its turn; whoever
/// took longer the last time is not waited for. Each tenant is under way once at most. When all
/// places are taken, everybody leaves theirs after the piece at hand, and the rest stays due.
public final class Turns implements Loop.Work {
  private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

  /// How many tenants are under way at once in one process.
  static final int PLACES = 32;

  private final Runner runner;
  private final Worker worker;
  private final Duration turn;
  private final InstantSource clock;
  private final Semaphore places = new Semaphore(PLACES);
  private final Set<TenantId> underWay = ConcurrentHashMap.newKeySet();
  private final Set<TenantId> slow = ConcurrentHashMap.newKeySet();

  /// @param turn how long a tenant is waited for, and how long for a place
  public Turns(Runner runner, Worker worker, Duration turn, InstantSource clock) {
    this.runner = runner;
    this.worker = worker;
    this.turn = turn;
    this.clock = clock;
  }

  /// Begins what is due; does not wait for those that are slow.
  @Override
  public void run(BooleanSupplier goesOn) {
    try {
      for (var tenant : runner.due(worker)) {
        if (!goesOn.getAsBoolean() || !begin(tenant, goesOn)) {
          return;
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Whether there was a place for it.
  private boolean begin(TenantId tenant, BooleanSupplier goesOn) throws InterruptedException {
    if (underWay.contains(tenant)) {
      return true;
    }
    if (!places.tryAcquire(turn.toMillis(), TimeUnit.MILLISECONDS)) {
      return false;
    }
    underWay.add(tenant);
    boolean waits = !slow.contains(tenant);
    var over = new CountDownLatch(1);
    Thread.ofVirtual().name(worker.kind().code()).start(() -> work(tenant, goesOn, over));
    if (waits && !over.await(turn.toMillis(), TimeUnit.MILLISECONDS)) {
      slow.add(tenant);
    }
    return true;
  }

  private void work(TenantId tenant, BooleanSupplier goesOn, CountDownLatch over) {
    var begun = clock.instant();
    try {
      runner.run(tenant, worker, () -> goesOn.getAsBoolean() && places.availablePermits() > 0);
    } catch (DatabaseAway e) {
      LOG.warn("{} of {} waits: the database does not answer: {}", word(), tenant, e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("taking {} work of {} failed. All others continue", word(), tenant, e);
    } finally {
      if (Duration.between(begun, clock.instant()).compareTo(turn) < 0) {
        slow.remove(tenant);
      }
      underWay.remove(tenant);
      places.release();
      over.countDown();
    }
  }

  /// Lets what is under way end.
  @Override
  public void end() {
    places.acquireUninterruptibly(PLACES);
    places.release(PLACES);
  }

  private String word() {
    return worker.kind().code();
  }
}
