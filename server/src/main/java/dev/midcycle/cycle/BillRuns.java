package dev.midcycle.cycle;

import dev.midcycle.audit.Actor;
import dev.midcycle.billing.Lifecycle;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.id.TenantId;
import dev.midcycle.invoice.AccountUpdate;
import dev.midcycle.invoice.AccountUpdates;
import dev.midcycle.invoice.Issued;
import dev.midcycle.job.Dues;
import dev.midcycle.subscription.BillingStates;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Selection;
import dev.midcycle.subscription.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs what falls due, in batches of one tenant. Any number of runners may be at it: each takes
/// what no other has, and what was run is not due any more.
public final class BillRuns {
  private static final Logger LOG = LoggerFactory.getLogger(BillRuns.class);
  private static final int BATCH = 500;

  /// How long one whose run fails is left alone.
  private static final Duration HELD = Duration.ofMinutes(15);

  private final Transactions transactions;
  private final BillingStates states;
  private final Dues dues;
  private final InstantSource clock;
  private final NewIds ids;

  public BillRuns(
      Transactions transactions, BillingStates states, Dues dues, InstantSource clock, NewIds ids) {
    this.transactions = transactions;
    this.states = states;
    this.dues = dues;
    this.clock = clock;
    this.ids = ids;
  }

  /// Everything that is due, for every tenant by its own clock, batch by batch as long as it goes
  /// on.
  public void runAll(BooleanSupplier goesOn) {
    dues.tenants(Dues.Kind.BILL, clock.instant()).forEach(tenant -> run(tenant, goesOn));
  }

  /// Everything that is due for a tenant; gives the documents that were issued, in no order.
  public List<DocumentId> run(TenantId tenant) {
    return run(tenant, () -> true);
  }

  private List<DocumentId> run(TenantId tenant, BooleanSupplier goesOn) {
    var system = clock.instant();
    return all(tenant, goesOn, (claim, limit) -> ClaimStore.claim(claim, system, limit), this::run);
  }

  /// Issues what waits for late usage without waiting for it: each document as of the instant at
  /// which it would have been. Nothing else is run.
  public List<DocumentId> runOut(TenantId tenant) {
    return all(tenant, () -> true, ClaimStore::waiting, this::runOut);
  }

  private interface Claim {
    Answer<SubscriptionId> in(Tx tx, int limit);
  }

  /// What is done for one customer at `now`; adds the documents that it issues.
  private interface Closing {
    AccountUpdate close(CustomerAccount account, Instant now, List<DocumentId> documents);
  }

  private List<DocumentId> all(
      TenantId tenant, BooleanSupplier goesOn, Claim claim, Closing closing) {
    var documents = new ArrayList<DocumentId>();
    int apart = 0;
    while (goesOn.getAsBoolean()) {
      var taken = new ArrayList<SubscriptionId>();
      int limit = apart > 0 ? 1 : BATCH;
      try {
        var batch = transactions.write(tenant, tx -> batch(tx, claim, limit, closing, taken));
        if (batch.isEmpty()) {
          return documents;
        }
        documents.addAll(batch.get());
        apart = Math.max(0, apart - 1);
      } catch (RuntimeException e) {
        apart = failed(tenant, taken, limit, e);
      }
    }
    return documents;
  }

  /// A batch that fails is run again one by one; one that fails alone is held back, so that nobody
  /// else waits for it. Answers how many are to be run one by one.
  private int failed(TenantId tenant, List<SubscriptionId> taken, int limit, RuntimeException why) {
    if (taken.isEmpty()) {
      throw why;
    }
    if (limit > 1) {
      return taken.size();
    }
    LOG.error(
        "The bill run of {} of {} failed; next attempt in {}. All others continue",
        taken,
        tenant,
        HELD,
        why);
    var failing = taken.stream().map(SubscriptionId::uuid).toList();
    dues.hold(tenant, Dues.Kind.BILL, failing, clock.instant().plus(HELD), why);
    return BATCH;
  }

  /// Empty when there was nothing to take.
  ///
  /// @param taken is told those that were
  private Optional<List<DocumentId>> batch(
      Tx tx, Claim claim, int limit, Closing closing, List<SubscriptionId> taken) {
    var claimed = claim.in(tx, limit);
    tx.send();
    taken.clear();
    taken.addAll(claimed.rows());
    if (claimed.rows().isEmpty()) {
      return Optional.empty();
    }
    var asked = states.ask(tx, Selection.of(claimed.rows()), BillingStates.Lock.NONE);
    tx.send();
    var now = asked.now();
    var documents = new ArrayList<DocumentId>();
    var updates =
        asked.accounts(now).stream()
            .map(account -> closing.close(account, now, documents))
            .toList();
    AccountUpdates.write(tx, updates);
    tx.commit();
    return Optional.of(documents);
  }

  /// One customer: what is due first is run first, whichever subscription it is of.
  private AccountUpdate run(CustomerAccount account, Instant until, List<DocumentId> documents) {
    var update = new AccountUpdate(account, ids, Actor.SYSTEM);
    var running = new LinkedHashMap<SubscriptionId, Subscription>();
    account.subscriptions().forEach(one -> running.put(one.id(), one));
    for (var next = next(running, until); next.isPresent(); next = next(running, until)) {
      var subscription = next.get();
      var advanced =
          Lifecycle.advance(
              subscription.state(), Lifecycle.due(subscription.state()).orElseThrow());
      var after = subscription.with(advanced.state());
      update.issue(after, advanced.documents()).stream().map(Issued::id).forEach(documents::add);
      update.keepUsage(after, advanced.unissued());
      running.put(after.id(), after);
    }
    running
        .values()
        .forEach(one -> update.save(one.with(Lifecycle.advance(one.state(), until).state())));
    return update;
  }

  private AccountUpdate runOut(CustomerAccount account, Instant now, List<DocumentId> documents) {
    var update = new AccountUpdate(account, ids, Actor.SYSTEM);
    account.subscriptions().stream()
        .sorted(Comparator.comparing(one -> one.state().pending().orElseThrow().issueAt()))
        .forEach(one -> {
          var last = Lifecycle.runOut(one.state());
          var after = one.with(last.state());
          update.issue(after, last.documents()).stream().map(Issued::id).forEach(documents::add);
          update.keepUsage(after, last.unissued());
          update.save(after);
        });
    return update;
  }

  private static Optional<Subscription> next(
      Map<SubscriptionId, Subscription> running, Instant until) {
    return running.values().stream()
        .filter(one -> Lifecycle.due(one.state()).filter(at -> !at.isAfter(until)).isPresent())
        .min(Comparator.comparing(one -> Lifecycle.due(one.state()).orElseThrow()));
  }
}
