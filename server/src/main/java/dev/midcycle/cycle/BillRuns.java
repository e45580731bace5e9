package dev.midcycle.cycle;

import dev.midcycle.customer.TenantClocks;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.id.TenantId;
import dev.midcycle.invoice.AccountUpdate;
import dev.midcycle.invoice.AccountUpdates;
import dev.midcycle.invoice.WonRequests;
import dev.midcycle.job.Runner;
import dev.midcycle.job.Taken;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.job.Worker;
import dev.midcycle.subscription.BillingStates;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Selection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Runs what falls due, in batches of one tenant. Any number of runners may be at it: each takes
/// what no other has, and what was run is not due any more.
public final class BillRuns {
  private static final int BATCH = 500;

  private final Transactions transactions;
  private final BillingStates states;
  private final Runner runner;
  private final InstantSource clock;
  private final NewIds ids;

  public BillRuns(
      Transactions transactions,
      BillingStates states,
      Runner runner,
      InstantSource clock,
      NewIds ids) {
    this.transactions = transactions;
    this.states = states;
    this.runner = runner;
    this.clock = clock;
    this.ids = ids;
  }

  /// Everything that is due, for every tenant by its own clock, batch by batch as long as it goes
  /// on.
  public void runAll(BooleanSupplier goesOn) {
    runner.runAll(new Run(ClaimStore::claim, this::run), goesOn);
  }

  /// Everything that is due for a tenant; gives the documents that were issued, in no order.
  public List<DocumentId> run(TenantId tenant) {
    return issued(tenant, new Run(ClaimStore::claim, this::run));
  }

  /// One step of a test tenant's clock.
  ClockStep.Reached step(TenantId tenant, ClockStep.Leg leg) {
    var step = new ClockStep(transactions, states, clock, ids, leg);
    runner.run(tenant, step);
    return step.reached();
  }

  /// Comes to an instant on the way of a test tenant's clock, and looks at what is due there and
  /// later. Nothing is run.
  WorkQueue.Ahead come(TenantId tenant, ClockStep.Leg leg) {
    return transactions.write(
        tenant,
        tx -> {
          var system = clock.instant();
          TenantClocks.step(tx, leg.at(), system.plus(ClockStep.LEASE));
          var ahead = WorkQueue.askAhead(tx, leg.at(), leg.target(), system);
          tx.commit();
          return ahead.rows().getFirst();
        });
  }

  /// Issues what waits for late usage without waiting for it: each document as of the instant at
  /// which it would have been. Nothing else is run.
  public List<DocumentId> runOut(TenantId tenant) {
    return issued(tenant, new Run(ClaimStore::waiting, this::runOut));
  }

  private List<DocumentId> issued(TenantId tenant, Run run) {
    runner.run(tenant, run);
    return List.copyOf(run.issued);
  }

  private interface Claim {
    Answer<SubscriptionId> in(Tx tx, Instant system, int limit);
  }

  /// What is done for one customer at `now`; adds the documents that it issues.
  private interface Closing {
    AccountUpdate close(CustomerAccount account, Instant now, List<DocumentId> documents);
  }

  /// One way of running what is due: a batch a transaction.
  private final class Run implements Worker {
    private final Claim claim;
    private final Closing closing;
    private final List<DocumentId> issued = new ArrayList<>();

    private Run(Claim claim, Closing closing) {
      this.claim = claim;
      this.closing = closing;
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
      var batch = transactions.write(tenant, tx -> batch(tx, most, taken));
      batch.ifPresent(issued::addAll);
      return batch.isPresent();
    }

    /// Empty when there was nothing to take.
    private Optional<List<DocumentId>> batch(Tx tx, int most, Taken taken) {
      var claimed = claim.in(tx, clock.instant(), most);
      tx.send();
      taken.areOf(claimed.rows());
      return claimed.rows().isEmpty()
          ? Optional.empty()
          : Optional.of(BillRuns.this.batch(tx, claimed.rows(), closing));
    }
  }

  private List<DocumentId> batch(Tx tx, List<SubscriptionId> claimed, Closing closing) {
    var asked = states.ask(tx, Selection.of(claimed), BillingStates.Lock.NONE);
    tx.send();
    var now = asked.now();
    var documents = new ArrayList<DocumentId>();
    var updates =
        asked.accounts(now).stream()
            .map(account -> closing.close(account, now, documents))
            .toList();
    WonRequests.note(tx, updates);
    AccountUpdates.write(tx, updates);
    tx.commit();
    return documents;
  }

  private AccountUpdate run(CustomerAccount account, Instant now, List<DocumentId> documents) {
    var run = new AccountRun(account, ids);
    run.until(now);
    documents.addAll(run.issued());
    return run.update(now);
  }

  private AccountUpdate runOut(CustomerAccount account, Instant now, List<DocumentId> documents) {
    var run = new AccountRun(account, ids);
    var update = run.runOut();
    documents.addAll(run.issued());
    return update;
  }
}
