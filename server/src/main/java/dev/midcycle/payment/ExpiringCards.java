package dev.midcycle.payment;

import dev.midcycle.customer.Tenants;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import dev.midcycle.job.Runner;
import dev.midcycle.job.Taken;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.job.Worker;
import dev.midcycle.outbox.Event;
import dev.midcycle.outbox.Events;
import dev.midcycle.outbox.Occurrence;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Tells by events that a card expires which is charged by itself: the default one, or the backup.
///
/// A customer is looked at when one of their cards changes, and then when something is to be told.
public final class ExpiringCards implements Worker {
  private final Runner runner;
  private final InstantSource clock;
  private final NewIds ids;

  public ExpiringCards(Runner runner, InstantSource clock, NewIds ids) {
    this.runner = runner;
    this.clock = clock;
    this.ids = ids;
  }

  /// Adds a customer's cards, the default first.
  public static Answer<PaymentMethod> cards(Tx tx, CustomerId customer) {
    return MethodStore.list(tx, customer);
  }

  /// Has a customer looked at.
  static void look(Tx tx, CustomerId customer) {
    WorkQueue.add(tx, WorkQueue.Kind.CARD, List.of(WorkQueue.Due.atOnce(customer)));
  }

  /// All that is to be told, for every tenant by its own clock.
  public void runAll(BooleanSupplier goesOn) {
    runner.runAll(this, goesOn);
  }

  /// All that is to be told for a tenant.
  public void run(TenantId tenant) {
    runner.run(tenant, this);
  }

  @Override
  public WorkQueue.Kind kind() {
    return WorkQueue.Kind.CARD;
  }

  @Override
  public int atOnce() {
    return 1;
  }

  @Override
  public boolean work(TenantId tenant, int most, Taken taken) {
    return runner.doOne(
        tenant, this, taken, (tx, object) -> look(tx, tenant, new CustomerId(object)));
  }

  /// A card of a customer.
  record Charged(PaymentMethod method, CardExpiry expiry, Optional<Instant> told) {}

  private void look(Tx tx, TenantId tenant, CustomerId customer) {
    var own = Tenants.askOwn(tx);
    var cards = ExpiryStore.charged(tx, customer);
    tx.send();
    var now =
        own.first()
            .orElseThrow(() -> new IllegalStateException("no " + tenant))
            .now(clock.instant());
    var due =
        cards.rows().stream().filter(one -> one.expiry().isToBeTold(now, one.told())).toList();
    Events.write(tx, due.stream().map(one -> event(one, now)).toList());
    due.forEach(one -> ExpiryStore.told(tx, one.method().id(), now));
    cards.rows().stream()
        .flatMap(one -> one.expiry().next(now).stream())
        .min(Comparator.naturalOrder())
        .ifPresentOrElse(
            at -> WorkQueue.add(tx, kind(), List.of(WorkQueue.Due.at(customer, at))),
            () -> WorkQueue.done(tx, kind(), List.of(customer.uuid())));
  }

  private Event event(Charged one, Instant now) {
    var card = new Occurrence.Card(one.method().card().brand(), one.method().card().last4());
    return Event.of(
        ids.next(),
        one.method().id(),
        one.method().customer(),
        now,
        new Occurrence.MethodExpiring(card, one.expiry().over()));
  }
}
