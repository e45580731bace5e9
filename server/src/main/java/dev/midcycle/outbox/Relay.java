package dev.midcycle.outbox;

import dev.midcycle.db.DatabaseAway;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.id.EventId;
import dev.midcycle.id.TenantId;
import dev.midcycle.job.Runner;
import dev.midcycle.job.Taken;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.job.Worker;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands every event to every subscriber, in order. One that a subscriber cannot take is put aside
/// for it and tried again, and the next one is handed over.
public final class Relay {
  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  static final int AT_ONCE = 500;

  private final Transactions transactions;
  private final Numbering numbering;
  private final WorkQueue queue;
  private final Runner runner;
  private final InstantSource clock;
  private final List<Subscriber> subscribers;

  public Relay(
      Transactions transactions,
      Numbering numbering,
      WorkQueue queue,
      Runner runner,
      InstantSource clock,
      List<Subscriber> subscribers) {
    this.transactions = transactions;
    this.numbering = numbering;
    this.queue = queue;
    this.runner = runner;
    this.clock = clock;
    this.subscribers = List.copyOf(subscribers);
  }

  /// All events that are there, of every tenant.
  public void runAll(BooleanSupplier goesOn) {
    Runner.forEach(numbering.tenants(), "numbering events", goesOn, numbering::number);
    subscribers.forEach(one -> handOver(one, goesOn));
  }

  /// Some of each tenant in turn, so that one who has much keeps nobody waiting.
  private void handOver(Subscriber to, BooleanSupplier goesOn) {
    var alone = new HashMap<TenantId, Integer>();
    var behind = behind(to);
    while (!behind.isEmpty() && goesOn.getAsBoolean()) {
      var still = new ArrayList<TenantId>();
      Runner.forEach(
          behind,
          "telling events",
          goesOn,
          tenant -> {
            if (handOver(tenant, to, alone)) {
              still.add(tenant);
            }
          });
      behind = still;
    }
  }

  /// What subscribers could not take before, as far as it is due again.
  public void retryAll(BooleanSupplier goesOn) {
    subscribers.forEach(one -> runner.runAll(new Again(one), goesOn));
  }

  private List<TenantId> behind(Subscriber one) {
    return transactions.across(tx -> {
      var found = ReaderStore.behind(tx, one.name());
      tx.send();
      return found.rows();
    });
  }

  /// Together where that goes, and else one by one. Whether there may be more.
  ///
  /// @param alone how many more go one by one
  private boolean handOver(TenantId tenant, Subscriber to, Map<TenantId, Integer> alone) {
    int before = alone.getOrDefault(tenant, 0);
    int most = before > 0 ? 1 : AT_ONCE;
    alone.put(tenant, Math.max(0, before - 1));
    try {
      return transactions.write(tenant, tx -> handOver(tx, to, most));
    } catch (DatabaseAway e) {
      throw e;
    } catch (RuntimeException e) {
      if (most == 1) {
        putAside(tenant, to, e);
      } else {
        alone.put(tenant, AT_ONCE);
      }
      return true;
    }
  }

  /// Whether there may be more.
  private static boolean handOver(Tx tx, Subscriber to, int most) {
    var events = next(tx, to, most);
    if (!events.isEmpty()) {
      to.take(tx, events);
      ReaderStore.move(tx, to.name(), events.getLast().position());
      tx.commit();
    }
    return !events.isEmpty();
  }

  private static List<Told> next(Tx tx, Subscriber to, int most) {
    ReaderStore.begin(tx, to.name());
    var position = ReaderStore.lock(tx, to.name());
    tx.send();
    if (position.first().isEmpty()) {
      return List.of();
    }
    var events = EventLog.ask(tx, position.first().get(), most);
    tx.send();
    return events.rows();
  }

  /// It costs only itself: it is tried again by itself, and kept with the reason.
  private void putAside(TenantId tenant, Subscriber to, RuntimeException why) {
    var aside =
        transactions.write(
            tenant,
            tx -> {
              var events = next(tx, to, 1);
              for (var one : events) {
                WorkQueue.add(tx, to.failed(), List.of(WorkQueue.Due.atOnce(one.event().id())));
                ReaderStore.move(tx, to.name(), one.position());
              }
              tx.commit();
              return events;
            });
    aside.forEach(
        one -> LOG.error("{} of {} could not take {}", to.name(), tenant, one.event().id(), why));
    queue.hold(
        tenant, to.failed(), aside.stream().map(one -> one.event().id().uuid()).toList(), why);
  }

  /// Takes one that was put aside.
  private final class Again implements Worker {
    private final Subscriber to;

    private Again(Subscriber to) {
      this.to = to;
    }

    @Override
    public WorkQueue.Kind kind() {
      return to.failed();
    }

    @Override
    public int atOnce() {
      return 1;
    }

    @Override
    public boolean work(TenantId tenant, int most, Taken taken) {
      return transactions.write(tenant, tx -> again(tx, taken));
    }

    private boolean again(Tx tx, Taken taken) {
      var claimed = WorkQueue.claim(tx, kind(), clock.instant(), 1);
      tx.send();
      taken.are(claimed.rows());
      var events = EventLog.ask(tx, claimed.rows().stream().map(EventId::new).toList());
      tx.send();
      if (!events.rows().isEmpty()) {
        to.take(tx, events.rows());
      }
      WorkQueue.done(tx, kind(), claimed.rows());
      tx.commit();
      return !claimed.rows().isEmpty();
    }
  }
}
