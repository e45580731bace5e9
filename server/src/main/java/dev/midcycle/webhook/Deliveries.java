package dev.midcycle.webhook;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Stamp;
import dev.midcycle.db.Page;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.DeliveryId;
import dev.midcycle.id.EndpointId;
import dev.midcycle.id.Id;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import dev.midcycle.outbox.EventLog;
import dev.midcycle.outbox.Told;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What became of the events that endpoints want, to be looked at and sent again.
public final class Deliveries {
  private static final int AT_ONCE = 1000;

  private final Transactions transactions;
  private final InstantSource clock;
  private final NewIds ids;

  public Deliveries(Transactions transactions, InstantSource clock, NewIds ids) {
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /// Newest first; empty when there is no such endpoint.
  public Optional<Page<Delivery>> list(
      UnitOfWork unit, EndpointId endpoint, Optional<Delivery.State> state, Page.Slice slice) {
    return transactions.read(
        unit,
        tx -> {
          var whose = EndpointStore.find(tx, endpoint);
          var found = DeliveryStore.list(tx, endpoint, state, slice);
          tx.send();
          return whose.first().map(_ -> Page.of(found.rows(), slice, one -> one.id().uuid()));
        });
  }

  /// A delivery with all that was tried.
  ///
  /// @param told what was sent; empty where the event is forgotten
  public record Shown(Delivery delivery, List<Delivery.Attempt> attempts, Optional<Told> told) {}

  public Optional<Shown> find(UnitOfWork unit, DeliveryId id) {
    return transactions.write(
        unit,
        tx -> {
          var found = DeliveryStore.find(tx, id);
          var attempts = DeliveryStore.attempts(tx, id);
          tx.send();
          if (found.first().isEmpty()) {
            return Optional.<Shown>empty();
          }
          var delivery = found.first().get();
          var told = EventLog.ask(tx, List.of(delivery.event()));
          tx.send();
          return Optional.of(new Shown(delivery, attempts.rows(), told.first()));
        });
  }

  /// Sends one again, whatever became of it; empty when there is none.
  public Optional<Delivery> resend(UnitOfWork unit, DeliveryId id, Stamp stamp) {
    return transactions.write(
        unit,
        tx -> {
          var now = clock.instant();
          DeliveryStore.resend(tx, id, now);
          var found = DeliveryStore.find(tx, id);
          tx.send();
          found
              .first()
              .ifPresent(one -> {
                DueStore.add(tx, List.of(one.endpoint()), now);
                note(tx, stamp, one.endpoint(), "1");
                tx.commit();
              });
          return found.first();
        });
  }

  /// Sends again what was left for an endpoint, of the events after a position up to another. Tells
  /// how many; empty when there is no such endpoint.
  public Optional<Integer> resend(
      UnitOfWork unit, EndpointId endpoint, long after, long until, Stamp stamp) {
    return transactions.write(
        unit,
        tx -> {
          var found = EndpointStore.lock(tx, endpoint);
          tx.send();
          if (found.first().isEmpty()) {
            return Optional.<Integer>empty();
          }
          var now = clock.instant();
          var range = new DeliveryStore.Range(after, until);
          var again = DeliveryStore.resend(tx, endpoint, range, now);
          DueStore.add(tx, List.of(endpoint), now);
          tx.send();
          note(tx, stamp, endpoint, String.valueOf(again.first().orElse(0)));
          tx.commit();
          return again.first();
        });
  }

  /// Forgets what is older than `age`.
  public void forget(TenantId tenant, Duration age) {
    var before = clock.instant().minus(age);
    while (transactions.write(tenant, tx -> forget(tx, before)) == AT_ONCE) {
      // There may be more than one transaction forgets.
    }
  }

  private static int forget(Tx tx, Instant before) {
    var gone = DeliveryStore.forget(tx, before, AT_ONCE);
    tx.commit();
    return gone.first().orElse(0);
  }

  private void note(Tx tx, Stamp stamp, Id endpoint, String count) {
    Activities.write(
        tx,
        List.of(
            Activity.of(ids.next(), stamp, Action.WEBHOOK_RESENT, endpoint)
                .details(Map.of("count", count))));
  }
}
