package dev.midcycle.job;

import dev.midcycle.db.DatabaseAway;
import dev.midcycle.db.Tx;
import dev.midcycle.id.TenantId;
import dev.midcycle.job.WorkQueue.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has work done, tenant by tenant, so that what fails costs only itself: pieces that fail together
/// are done again one by one, one that fails alone is held, and the next one is done.
///
/// A database that is away fails everybody, and is held against nobody: [DatabaseAway] is thrown
/// on.
public final class Runner {
  private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

  private final WorkQueue queue;
  private final Map<Kind, Counter> counters = new EnumMap<>(Kind.class);

  public Runner(WorkQueue queue) {
    this.queue = queue;
    for (var kind : Kind.values()) {
      counters.put(kind, new Counter(new LongAdder(), new LongAdder()));
    }
  }

  private record Counter(LongAdder done, LongAdder failed) {}

  /// How many pieces were done, and how many attempts failed, since the process began.
  public record Counted(Kind kind, long done, long failed) {}

  public List<Counted> counted() {
    return counters.entrySet().stream()
        .map(one ->
            new Counted(one.getKey(), one.getValue().done().sum(), one.getValue().failed().sum()))
        .toList();
  }

  /// All that is due, of every tenant, as long as it goes on. A tenant whose work cannot even be
  /// taken costs the others nothing.
  public void runAll(Worker worker, BooleanSupplier goesOn) {
    var what = "taking " + word(worker) + " work";
    forEach(due(worker), what, () -> true, tenant -> run(tenant, worker, goesOn));
  }

  /// For a worker whose pieces are each done in the one transaction that claims them: claims one
  /// that is due, and has it done.
  ///
  /// @return whether there was one
  public boolean doOne(TenantId tenant, Worker worker, Taken taken, BiConsumer<Tx, UUID> piece) {
    return queue.doOne(tenant, worker.kind(), taken, piece);
  }

  /// The tenants who have work that is due.
  List<TenantId> due(Worker worker) {
    return queue.tenants(worker.kind());
  }

  /// Has a chore done that comes round for all of these tenants and is no piece of work, such as
  /// forgetting what is old.
  public static void forEach(
      List<TenantId> tenants, String what, BooleanSupplier goesOn, Consumer<TenantId> chore) {
    for (var tenant : tenants) {
      if (!goesOn.getAsBoolean()) {
        return;
      }
      try {
        chore.accept(tenant);
      } catch (DatabaseAway e) {
        throw e;
      } catch (RuntimeException e) {
        LOG.error("{} of {} failed. All others continue", what, tenant, e);
      }
    }
  }

  /// All that is due for a tenant; gives how many pieces were done.
  public long run(TenantId tenant, Worker worker) {
    return run(tenant, worker, () -> true);
  }

  long run(TenantId tenant, Worker worker, BooleanSupplier goesOn) {
    int alone = 0;
    long done = 0;
    boolean more = true;
    while (more && goesOn.getAsBoolean()) {
      var taken = new Taken();
      int most = alone > 0 ? 1 : worker.atOnce();
      alone = Math.max(0, alone - 1);
      try {
        more = worker.work(tenant, most, taken);
        done += taken.pieces().size();
        counter(worker).done().add(taken.pieces().size());
      } catch (DatabaseAway e) {
        throw e;
      } catch (RuntimeException e) {
        if (most > 1 && !taken.pieces().isEmpty()) {
          alone = taken.pieces().size();
        } else {
          hold(tenant, worker, taken.pieces(), e);
        }
      }
    }
    return done;
  }

  private void hold(TenantId tenant, Worker worker, List<UUID> pieces, RuntimeException why) {
    if (pieces.isEmpty()) {
      throw why;
    }
    LOG.error(
        "{} of {} failed: {} is held. All others continue", word(worker), tenant, pieces, why);
    counter(worker).failed().add(pieces.size());
    queue.hold(tenant, worker.kind(), pieces, why);
  }

  private Counter counter(Worker worker) {
    return Objects.requireNonNull(counters.get(worker.kind()));
  }

  private static String word(Worker worker) {
    return worker.kind().code();
  }
}
