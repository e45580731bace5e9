package dev.midcycle.cycle;

import dev.midcycle.customer.TenantClocks;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.id.TenantId;
import dev.midcycle.invoice.AccountUpdates;
import dev.midcycle.invoice.WonRequests;
import dev.midcycle.job.Taken;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.job.Worker;
import dev.midcycle.subscription.BillingStates;
import dev.midcycle.subscription.Selection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One step of a test tenant's clock: it comes to an instant, and what is due then is billed, in
/// one transaction.
///
/// Where no document comes of that, as when a renewal waits for late usage, the clock goes on in
/// the same transaction to the next instant at which something falls due for the same customers,
/// unless something else falls due before or at that instant. It stops with the first documents,
/// since they are collected at the instant at which they are issued.
final class ClockStep implements Worker {
  /// How long a process has a move for itself. Each step begins it anew.
  static final Duration LEASE = Duration.ofMinutes(2);

  private static final int BATCH = 500;

  private final Transactions transactions;
  private final BillingStates states;
  private final InstantSource clock;
  private final NewIds ids;
  private final Leg leg;
  private final List<DocumentId> issued = new ArrayList<>();
  private Optional<Reached> reached = Optional.empty();

  /// To `at`, on the way to `target`.
  record Leg(Instant at, Instant target) {}

  /// Where the clock stands, and what is to be done there and later.
  ///
  /// @param documents that were issued, in time order
  record Reached(Instant at, WorkQueue.Ahead ahead, List<DocumentId> documents) {
    Reached {
      documents = List.copyOf(documents);
    }
  }

  ClockStep(
      Transactions transactions, BillingStates states, InstantSource clock, NewIds ids, Leg leg) {
    this.transactions = transactions;
    this.states = states;
    this.clock = clock;
    this.ids = ids;
    this.leg = leg;
  }

  /// What came of it, once it was taken.
  Reached reached() {
    return reached.orElseThrow(() -> new IllegalStateException("the step did not run"));
  }

  @Override
  public WorkQueue.Kind kind() {
    return WorkQueue.Kind.BILL;
  }

  @Override
  public int atOnce() {
    return BATCH;
  }

  @Override
  public boolean work(TenantId tenant, int most, Taken taken) {
    var batch = transactions.write(tenant, tx -> new Batch(tx).run(most, taken));
    issued.addAll(batch.documents());
    reached = Optional.of(new Reached(batch.at(), batch.ahead(), issued));
    return !taken.isNothing() && batch.ahead().due().contains(kind());
  }

  /// What one transaction has come to.
  private final class Batch {
    private final Tx tx;
    private final Instant system = clock.instant();

    private Batch(Tx tx) {
      this.tx = tx;
    }

    private Reached run(int most, Taken taken) {
      var ahead = come(leg.at());
      var claimed = ClaimStore.claim(tx, system, most);
      tx.send();
      taken.areOf(claimed.rows());
      if (claimed.rows().isEmpty()) {
        return new Reached(leg.at(), ahead.first().orElseThrow(), List.of());
      }
      boolean all = claimed.rows().size() < most;
      var others = ahead.first().orElseThrow().next();
      return billed(claimed.rows(), all ? others : Optional.of(leg.at()));
    }

    /// Moves the clock to `at`, and asks how things are there.
    private Answer<WorkQueue.Ahead> come(Instant at) {
      TenantClocks.step(tx, at, system.plus(LEASE));
      return WorkQueue.askAhead(tx, at, leg.target(), system);
    }

    /// @param others when something falls due for anybody else
    private Reached billed(List<SubscriptionId> claimed, Optional<Instant> others) {
      var asked = states.ask(tx, Selection.of(claimed), BillingStates.Lock.NONE);
      tx.send();
      var runs =
          asked.accounts(asked.now()).stream()
              .map(account -> new AccountRun(account, ids))
              .toList();
      var at = run(runs, asked.now(), others);
      var updates = runs.stream().map(run -> run.update(at)).toList();
      WonRequests.note(tx, updates);
      AccountUpdates.write(tx, updates);
      var ahead = come(at);
      tx.commit();
      var documents = runs.stream().flatMap(run -> run.issued().stream()).toList();
      return new Reached(at, ahead.first().orElseThrow(), documents);
    }

    /// Runs them at `at`, and on as long as nothing comes of it; gives up to where.
    private Instant run(List<AccountRun> runs, Instant at, Optional<Instant> others) {
      var until = at;
      var next = Optional.of(at);
      while (next.isPresent()) {
        until = next.get();
        for (var run : runs) {
          run.until(until);
        }
        next = quiet(runs, others);
      }
      return until;
    }

    /// When something falls due for them next, where nothing has come of them so far, and nothing
    /// else is in between.
    private Optional<Instant> quiet(List<AccountRun> runs, Optional<Instant> others) {
      return runs.stream().anyMatch(run -> !run.issued().isEmpty())
          ? Optional.empty()
          : runs.stream()
              .flatMap(run -> run.due().stream())
              .min(Comparator.naturalOrder())
              .filter(due -> !due.isAfter(leg.target()))
              .filter(due -> others.filter(other -> !other.isAfter(due)).isEmpty());
    }
  }
}
