package dev.midcycle.cycle;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.TenantClocks;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.DatabaseAway;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import dev.midcycle.job.WorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The clocks of test tenants. Moving one on runs all that falls due on the way, in time order.
public final class Clocks {
  private static final Logger LOG = LoggerFactory.getLogger(Clocks.class);
  private static final Duration MOST = Duration.ofDays(3660);

  private static final Set<WorkQueue.Kind> TIMELY =
      Set.of(WorkQueue.Kind.EXPIRE, WorkQueue.Kind.CARD, WorkQueue.Kind.TRIAL);

  private final Transactions transactions;
  private final Tenants tenants;
  private final BillRuns runs;
  private final Consumer<TenantId> collecting;
  private final Consumer<TenantId> timely;
  private final InstantSource clock;
  private final NewIds ids;

  /// The clocks.
  ///
  /// @param collecting collects all that is to be collected for a tenant
  /// @param timely what comes by time alone, beside that: credit and cards that expire, trials that
  ///   end
  public Clocks(
      Transactions transactions,
      Tenants tenants,
      BillRuns runs,
      Consumer<TenantId> collecting,
      Consumer<TenantId> timely,
      InstantSource clock,
      NewIds ids) {
    this.transactions = transactions;
    this.tenants = tenants;
    this.runs = runs;
    this.collecting = collecting;
    this.timely = timely;
    this.clock = clock;
    this.ids = ids;
  }

  public sealed interface Outcome {
    /// It is `now`; these documents were issued on the way, in time order.
    record Advanced(Instant now, List<DocumentId> documents) implements Outcome {
      public Advanced {
        documents = List.copyOf(documents);
      }
    }

    /// It goes on in the background until it is `to`.
    record UnderWay(Instant to) implements Outcome {}

    /// A live tenant has everybody's time.
    record NotSandbox() implements Outcome {}

    record Backwards(Instant now) implements Outcome {}

    /// More than ten years at once.
    record TooFar(Instant most) implements Outcome {}
  }

  /// Moves a clock, however long that takes.
  public Outcome advance(TenantId id, Instant to, Actor who) {
    return begun(id, to, who).orElseGet(() -> run(id, to));
  }

  /// Moves a clock. What takes longer than `patience` goes on in the background, and is taken up by
  /// another process should this one end.
  public Outcome advance(TenantId id, Instant to, Actor who, Duration patience) {
    return begun(id, to, who).orElseGet(() -> waited(id, to, patience));
  }

  /// The outcome of one that is not to be run here.
  private Optional<Outcome> begun(TenantId id, Instant to, Actor who) {
    var tenant = tenants.find(id).orElseThrow(() -> new IllegalStateException("no tenant " + id));
    var now = tenant.now(clock.instant());
    if (tenant.mode() == Tenant.Mode.LIVE) {
      return Optional.of(new Outcome.NotSandbox());
    }
    if (to.isBefore(now)) {
      return Optional.of(new Outcome.Backwards(now));
    }
    if (to.isAfter(now.plus(MOST))) {
      return Optional.of(new Outcome.TooFar(now.plus(MOST)));
    }
    var move = new TenantClocks.Move(now, to, who.name());
    boolean ours =
        transactions.write(
            id,
            tx -> {
              var system = clock.instant();
              return TenantClocks.begin(tx, move, system, system.plus(ClockStep.LEASE));
            });
    return ours ? Optional.empty() : Optional.of(new Outcome.UnderWay(to));
  }

  private Outcome waited(TenantId id, Instant to, Duration patience) {
    var run = CompletableFuture.supplyAsync(() -> run(id, to), Thread::startVirtualThread);
    try {
      return run.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      return new Outcome.UnderWay(to);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Outcome.UnderWay(to);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException("the clock did not move", e);
    }
  }

  /// Takes up what another process has left under way.
  public void resume(BooleanSupplier goesOn) {
    var now = clock.instant();
    for (var id : transactions.across(tx -> TenantClocks.left(tx, now))) {
      if (goesOn.getAsBoolean()) {
        transactions
            .write(id, tx -> TenantClocks.take(tx, now, now.plus(ClockStep.LEASE)))
            .ifPresent(move -> run(id, move.to()));
      }
    }
  }

  /// A database that is away leaves the move for later; whatever else fails ends it.
  private Outcome run(TenantId id, Instant to) {
    try {
      return lived(id, to);
    } catch (DatabaseAway e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("The clock of {} stopped on its way to {}", id, to, e);
      transactions.write(
          id,
          tx -> {
            TenantClocks.stop(tx);
            tx.commit();
            return id;
          });
      throw e;
    }
  }

  private Outcome lived(TenantId id, Instant to) {
    var documents = new ArrayList<DocumentId>();
    var leg = new ClockStep.Leg(tenants.now(UnitOfWork.of(id)), to);
    while (true) {
      var reached = runs.step(id, leg);
      documents.addAll(reached.documents());
      var ahead = collected(id, leg, timely(id, leg, reached.ahead()));
      if (ahead.next().isPresent()) {
        leg = new ClockStep.Leg(ahead.next().get(), leg.target());
        collectFirst(id, leg, ahead);
      } else {
        var further = arrive(id, leg.target());
        if (further.isEmpty()) {
          return new Outcome.Advanced(leg.target(), documents);
        }
        leg = new ClockStep.Leg(leg.target(), further.get());
      }
    }
  }

  /// What is ahead once all is done that comes by time alone: some of it falls due again.
  private WorkQueue.Ahead timely(TenantId id, ClockStep.Leg leg, WorkQueue.Ahead ahead) {
    if (Collections.disjoint(ahead.due(), TIMELY)) {
      return ahead;
    }
    timely.accept(id);
    return runs.come(id, leg);
  }

  /// What is ahead once all is collected that is due: what is declined falls due again.
  private WorkQueue.Ahead collected(TenantId id, ClockStep.Leg leg, WorkQueue.Ahead ahead) {
    if (!ahead.due().contains(WorkQueue.Kind.COLLECT)) {
      return ahead;
    }
    collecting.accept(id);
    return runs.come(id, leg);
  }

  /// What falls due to be collected at an instant is collected before anything is billed at it: an
  /// end for want of payment wins over a renewal.
  private void collectFirst(TenantId id, ClockStep.Leg leg, WorkQueue.Ahead ahead) {
    if (ahead.then().contains(WorkQueue.Kind.COLLECT)) {
      runs.come(id, leg);
      collecting.accept(id);
    }
  }

  /// Writes down who moved it, once it is there.
  private Optional<Instant> arrive(TenantId tenant, Instant to) {
    return transactions.write(
        tenant,
        tx -> {
          var move = TenantClocks.move(tx);
          var further = TenantClocks.arrive(tx, to);
          if (move.isPresent() && further.isEmpty()) {
            var who = new Actor(move.get().by());
            Activities.write(
                tx, List.of(Activity.of(ids.next(), to, who, Action.CLOCK_ADVANCED, tenant)));
          }
          tx.commit();
          return further;
        });
  }
}
