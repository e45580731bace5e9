package dev.midcycle.job;

import dev.midcycle.db.DatabaseAway;
import dev.midcycle.id.TenantId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work of which a piece may wait long for somebody outside, such as a payment gateway: a tenant
/// whose work is slow is left to go on by itself, and holds up no other.
///
/// The next tenant's work begins when that of the one before is over or has taken its turn; one
/// that took longer the last time is not waited for. Each tenant is under way once at most. While
/// one waits for a place, all others leave theirs after the piece at hand, and the rest stays due.
/// Each round begins with the tenant after the one that was begun last, so that those come to their
/// turn for whom there was no place.
public final class Turns implements Loop.Work {
  private static final Logger LOG = LoggerFactory.getLogger(Turns.class);

  /// How many tenants are under way at once in one process. While they wait for somebody outside,
  /// they hold no connection to the database.
  private static final int PLACES = 32;

  private final Runner runner;
  private final Worker worker;
  private final Duration turn;
  private final InstantSource clock;
  private final int most;
  private final Semaphore places;
  private final Set<TenantId> underWay = ConcurrentHashMap.newKeySet();
  private final Set<TenantId> slow = ConcurrentHashMap.newKeySet();
  private volatile boolean wanted;
  private Optional<TenantId> begunLast = Optional.empty();

  /// @param turn how long a tenant is waited for, and how long for a place
  public Turns(Runner runner, Worker worker, Duration turn, InstantSource clock) {
    this(runner, worker, turn, clock, PLACES);
  }

  /// @param most how many tenants are under way at once in one process
  public Turns(Runner runner, Worker worker, Duration turn, InstantSource clock, int most) {
    this.runner = runner;
    this.worker = worker;
    this.turn = turn;
    this.clock = clock;
    this.most = most;
    this.places = new Semaphore(most);
  }

  /// Begins what is due; does not wait for those that are slow.
  @Override
  public void run(BooleanSupplier goesOn) {
    try {
      for (var tenant : inTurn(runner.due(worker))) {
        if (!goesOn.getAsBoolean() || !begin(tenant, goesOn)) {
          return;
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Those after the one that was begun last, then the others.
  private List<TenantId> inTurn(List<TenantId> due) {
    return begunLast
        .map(last -> {
          var turned = new ArrayList<>(due);
          int next = Math.toIntExact(due.stream().filter(one -> !isAfter(one, last)).count());
          Collections.rotate(turned, -next);
          return List.copyOf(turned);
        })
        .orElse(due);
  }

  /// In the order of PostgreSQL, in which they are due.
  private static boolean isAfter(TenantId one, TenantId other) {
    return one.uuid().toString().compareTo(other.uuid().toString()) > 0;
  }

  /// Whether there was a place for it.
  private boolean begin(TenantId tenant, BooleanSupplier goesOn) throws InterruptedException {
    if (underWay.contains(tenant)) {
      return true;
    }
    wanted = places.availablePermits() == 0;
    if (!places.tryAcquire(turn.toMillis(), TimeUnit.MILLISECONDS)) {
      return false;
    }
    wanted = false;
    underWay.add(tenant);
    begunLast = Optional.of(tenant);
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
    var isFirst = new AtomicBoolean(true);
    try {
      runner.run(
          tenant, worker, () -> goesOn.getAsBoolean() && (isFirst.getAndSet(false) || !wanted));
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
    places.acquireUninterruptibly(most);
    places.release(most);
  }

  private String word() {
    return worker.kind().code();
  }
}
