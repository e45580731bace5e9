package dev.midcycle.alert;

import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.id.AlertId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.id.TenantId;
import dev.midcycle.job.Runner;
import dev.midcycle.job.Taken;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.job.Worker;
import dev.midcycle.outbox.Event;
import dev.midcycle.outbox.Events;
import dev.midcycle.outbox.Occurrence;
import dev.midcycle.subscription.BillingStates;
import dev.midcycle.subscription.Selection;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.usagestatement.Spendings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Looks at everybody whose usage has changed, and raises what is due. Any number of workers may be
/// at it.
public final class AlertWatch implements Worker {
  private static final int CUSTOMERS = 100;

  private final Transactions transactions;
  private final BillingStates states;
  private final Runner runner;
  private final InstantSource clock;
  private final NewIds ids;

  public AlertWatch(
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

  /// Customers of every tenant.
  public void watchAll(BooleanSupplier goesOn) {
    runner.runAll(this, goesOn);
  }

  /// A tenant's customers.
  public void watch(TenantId tenant) {
    runner.run(tenant, this);
  }

  @Override
  public WorkQueue.Kind kind() {
    return WorkQueue.Kind.ALERT;
  }

  @Override
  public int atOnce() {
    return CUSTOMERS;
  }

  @Override
  public boolean work(TenantId tenant, int most, Taken taken) {
    return transactions.write(tenant, tx -> watch(tx, most, taken));
  }

  /// Those whose usage is just changing are left for later.
  private boolean watch(Tx tx, int most, Taken taken) {
    var customers = WorkQueue.claim(tx, kind(), clock.instant(), most);
    tx.send();
    taken.are(customers.rows());
    if (customers.rows().isEmpty()) {
      return false;
    }
    var running = AlertStore.running(tx, customers.rows());
    WorkQueue.done(tx, kind(), customers.rows());
    tx.send();
    if (!running.rows().isEmpty()) {
      raise(tx, running.rows());
    }
    return true;
  }

  private void raise(Tx tx, List<SubscriptionId> running) {
    var asked = states.ask(tx, Selection.of(running), BillingStates.Lock.NONE);
    var rules = SpendingRules.ask(tx, asked.wanted());
    tx.send();
    var now = asked.now();
    var alerts =
        asked.accounts(now).stream()
            .flatMap(account -> account.subscriptions().stream())
            .flatMap(one -> due(one, rules.of(one.id()), now).stream())
            .toList();
    var raised = AlertStore.insert(tx, alerts);
    tx.send();
    tell(tx, alerts, raised.rows());
  }

  private List<Alert> due(Subscription one, SpendingRule rule, Instant now) {
    var running = Spendings.running(one.state().groundsAt(now));
    return Threshold.reachedBy(running, rule).stream()
        .map(reached ->
            new Alert(
                new AlertId(ids.next()),
                one.customer(),
                one.id(),
                some(reached.meter()),
                some(reached.charge()),
                reached.name(),
                reached.percent(),
                reached.period(),
                reached.most(),
                reached.reached(),
                now))
        .toList();
  }

  private static Optional<String> some(String text) {
    return Optional.of(text).filter(one -> !one.isEmpty());
  }

  private void tell(Tx tx, List<Alert> alerts, List<AlertId> raised) {
    var fresh = new HashSet<>(raised);
    Events.write(
        tx, alerts.stream().filter(one -> fresh.contains(one.id())).map(this::event).toList());
    tx.send();
  }

  private Event event(Alert alert) {
    return Event.of(
        ids.next(),
        alert.id(),
        alert.customer(),
        alert.at(),
        new Occurrence.ThresholdReached(
            alert.subscription(),
            alert.charge(),
            alert.meter(),
            alert.name(),
            alert.percent(),
            alert.most(),
            alert.reached()));
  }
}
