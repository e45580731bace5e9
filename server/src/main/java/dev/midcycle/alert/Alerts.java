package dev.midcycle.alert;

import dev.midcycle.db.Page;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.id.AlertId;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.id.TenantId;
import dev.midcycle.outbox.Event;
import dev.midcycle.outbox.Events;
import dev.midcycle.subscription.BillingStates;
import dev.midcycle.subscription.Selection;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.usagestatement.Spendings;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What customers are told of their usage.
public final class Alerts {
  /// How many customers are looked at in one transaction.
  private static final int CUSTOMERS = 100;

  private final Transactions transactions;
  private final BillingStates states;
  private final NewIds ids;

  public Alerts(Transactions transactions, BillingStates states, NewIds ids) {
    this.transactions = transactions;
    this.states = states;
    this.ids = ids;
  }

  /// Looks at everybody whose usage has changed, and raises what is due. Any number of workers may
  /// be at it.
  public void watch(TenantId tenant) {
    while (transactions.write(tenant, tx -> watchSome(tx)) > 0) {
      // Until nobody is left.
    }
  }

  private int watchSome(Tx tx) {
    var taken = AlertStore.take(tx, CUSTOMERS);
    tx.send();
    var running = taken.rows().stream().flatMap(one -> one.subscription().stream()).toList();
    if (!running.isEmpty()) {
      raise(tx, running);
    }
    return taken.rows().size();
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
    return new Event(
        ids.next(),
        "usage.alert",
        alert.id().uuid(),
        Optional.of(alert.customer()),
        alert.at(),
        Map.of(
            "subscription", alert.subscription().text(),
            "meter", alert.meter().orElse(""),
            "charge", alert.charge().orElse(""),
            "name", alert.name(),
            "percent", Integer.toString(alert.percent()),
            "most", alert.most().toString(),
            "reached", alert.reached().toString()));
  }

  /// All that a customer was told, newest first.
  public Page<Alert> list(TenantId tenant, CustomerId customer, Page.Slice slice) {
    return transactions.read(
        tenant,
        tx -> {
          var found = AlertStore.list(tx, customer, slice);
          tx.send();
          return Page.of(found.rows(), slice, alert -> alert.id().uuid());
        });
  }

  /// What was told of one subscription in the periods that go on at `now`; earlier first.
  public List<Alert> running(TenantId tenant, SubscriptionId subscription, Instant now) {
    return transactions.read(
        tenant,
        tx -> {
          var found = AlertStore.running(tx, subscription, now);
          tx.send();
          return found.rows();
        });
  }
}
