package dev.midcycle.cycle;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.Transactions;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import dev.midcycle.job.WorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The clocks of test tenants. Moving one on lives through all that falls due on the way, in time
/// order.
public final class Clocks {
  private static final Duration MOST = Duration.ofDays(3660);

  private final Transactions transactions;
  private final Tenants tenants;
  private final WorkQueue queue;
  private final BillRuns runs;
  private final Consumer<TenantId> afterwards;
  private final InstantSource clock;
  private final NewIds ids;

  /// The clocks.
  ///
  /// @param afterwards what else is done whenever bills were run, such as collecting them
  public Clocks(
      Transactions transactions,
      Tenants tenants,
      WorkQueue queue,
      BillRuns runs,
      Consumer<TenantId> afterwards,
      InstantSource clock,
      NewIds ids) {
    this.transactions = transactions;
    this.tenants = tenants;
    this.queue = queue;
    this.runs = runs;
    this.afterwards = afterwards;
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

    /// A live tenant has everybody's time.
    record NotSandbox() implements Outcome {}

    record Backwards(Instant now) implements Outcome {}

    /// More than ten years at once.
    record TooFar(Instant most) implements Outcome {}
  }

  public Outcome advance(TenantId id, Instant to, Actor who) {
    var tenant = tenants.find(id).orElseThrow(() -> new IllegalStateException("no tenant " + id));
    var now = tenant.now(clock.instant());
    if (tenant.mode() == Tenant.Mode.LIVE) {
      return new Outcome.NotSandbox();
    }
    if (to.isBefore(now)) {
      return new Outcome.Backwards(now);
    }
    if (to.isAfter(now.plus(MOST))) {
      return new Outcome.TooFar(now.plus(MOST));
    }
    var documents = new ArrayList<>(live(id));
    for (var at = now; ; ) {
      var next = queue.next(id, at, to);
      if (next.isEmpty()) {
        break;
      }
      at = next.get();
      set(id, at);
      documents.addAll(live(id));
    }
    set(id, to);
    note(id, to, who);
    return new Outcome.Advanced(to, documents);
  }

  private List<DocumentId> live(TenantId tenant) {
    var documents = runs.run(tenant);
    afterwards.accept(tenant);
    return documents;
  }

  private void set(TenantId tenant, Instant to) {
    transactions.write(
        tenant,
        tx -> {
          ClockStore.set(tx, to);
          tx.commit();
          return to;
        });
  }

  private void note(TenantId tenant, Instant to, Actor who) {
    transactions.write(
        tenant,
        tx -> {
          Activities.write(
              tx, List.of(Activity.of(ids.next(), to, who, Action.CLOCK_ADVANCED, tenant)));
          tx.commit();
          return to;
        });
  }
}
