package dev.midcycle.webhook;

import dev.midcycle.db.DatabaseAway;
import dev.midcycle.db.Transactions;
import dev.midcycle.webhook.DueStore.Taken;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends what is due to all endpoints, each by itself: one that is slow holds up nobody else. Any
/// number of processes may be at it.
public final class Dispatch {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

  /// How long what somebody has taken is nobody else's. A batch is over well before.
  static final Duration LEASE = Duration.ofMinutes(2);

  /// To how many endpoints one process sends at once.
  private static final int MOST = 500;

  private final Transactions transactions;
  private final InstantSource clock;
  private final EndpointBatch batch;
  private final Semaphore free = new Semaphore(MOST);
  private final LongAdder sent = new LongAdder();

  public Dispatch(Transactions transactions, InstantSource clock, EndpointBatch batch) {
    this.transactions = transactions;
    this.clock = clock;
    this.batch = batch;
  }

  /// How many requests were made since the process began.
  public long sent() {
    return sent.sum();
  }

  /// Begins to send all that is due; does not wait for those that are slow.
  public void start(BooleanSupplier goesOn) {
    var taken = take();
    while (!taken.isEmpty()) {
      for (var one : taken) {
        free.acquireUninterruptibly();
        Thread.ofVirtual().name("webhooks").start(() -> work(one, goesOn));
      }
      taken = goesOn.getAsBoolean() ? take() : List.of();
    }
  }

  /// The same, and waits until nothing is under way any more.
  public void run(BooleanSupplier goesOn) {
    start(goesOn);
    free.acquireUninterruptibly(MOST);
    free.release(MOST);
  }

  private List<Taken> take() {
    int most = free.availablePermits();
    if (most == 0) {
      return List.of();
    }
    var now = clock.instant();
    return transactions.across(tx -> {
      var taken = DueStore.take(tx, now, now.plus(LEASE), most);
      tx.commit();
      return taken.rows();
    });
  }

  /// As long as there is more for the same endpoint, and it answers.
  private void work(Taken endpoint, BooleanSupplier goesOn) {
    try {
      var mine = Optional.of(endpoint);
      while (mine.isPresent() && goesOn.getAsBoolean()) {
        var done = batch.run(mine.get());
        sent.add(done.sent());
        mine = done.more();
      }
      mine.ifPresent(batch::release);
    } catch (DatabaseAway e) {
      LOG.warn("webhooks wait: the database does not answer: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("webhooks to {} failed; next attempt when the lease ends", endpoint, e);
    } finally {
      free.release();
    }
  }
}
