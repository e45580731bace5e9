package dev.midcycle.webhook;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Stamp;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.EndpointId;
import dev.midcycle.id.EventId;
import dev.midcycle.id.NewIds;
import dev.midcycle.outbox.Event;
import dev.midcycle.outbox.EventKind;
import dev.midcycle.outbox.EventLog;
import dev.midcycle.outbox.Events;
import dev.midcycle.outbox.Occurrence;
import dev.midcycle.webhook.Endpoint.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Where merchants want events sent to: made, changed and taken away.
public final class Endpoints {
  /// How many one tenant may have.
  private static final int MOST = 100;

  private final Transactions transactions;
  private final EndpointSecrets secrets;
  private final InstantSource clock;
  private final NewIds ids;

  public Endpoints(
      Transactions transactions, EndpointSecrets secrets, InstantSource clock, NewIds ids) {
    this.transactions = transactions;
    this.secrets = secrets;
    this.clock = clock;
    this.ids = ids;
  }

  /// What an endpoint is to be.
  public record Wanted(String url, String description, Set<EventKind> kinds) {}

  /// An endpoint with a secret that can never be shown again.
  public record Made(Endpoint endpoint, String secret) {
    @Override
    public String toString() {
      return "Made[" + endpoint + "]";
    }
  }

  /// Makes one; empty where the tenant has as many as it may have.
  public Optional<Made> create(UnitOfWork unit, Wanted wanted, Stamp stamp) {
    return transactions.write(
        unit,
        tx -> {
          var found = EndpointStore.list(tx);
          tx.send();
          if (found.rows().size() >= MOST) {
            return Optional.<Made>empty();
          }
          var id = new EndpointId(ids.next());
          var secret = Signature.secret();
          var none = Optional.<Instant>empty();
          var endpoint =
              new Endpoint(
                  id,
                  wanted.url(),
                  wanted.description(),
                  wanted.kinds(),
                  State.ENABLED,
                  Optional.empty(),
                  none,
                  none,
                  clock.instant());
          EndpointStore.insert(tx, endpoint, secrets.seal(tx.tenant(), id, secret));
          note(tx, stamp, Action.WEBHOOK_CREATED, endpoint);
          tx.commit();
          return Optional.of(new Made(endpoint, secret));
        });
  }

  /// Newest first. There are never many.
  public List<Endpoint> list(UnitOfWork unit) {
    return transactions.read(
        unit,
        tx -> {
          var found = EndpointStore.list(tx);
          tx.send();
          return found.rows();
        });
  }

  public Optional<Endpoint> find(UnitOfWork unit, EndpointId id) {
    return transactions.read(
        unit,
        tx -> {
          var found = EndpointStore.find(tx, id);
          tx.send();
          return found.first();
        });
  }

  /// What is left out stays.
  public record Update(
      Optional<String> url, Optional<String> description, Optional<Set<EventKind>> kinds) {
    private Endpoint of(Endpoint one) {
      return new Endpoint(
          one.id(),
          url.orElse(one.url()),
          description.orElse(one.description()),
          kinds.orElse(one.kinds()),
          one.state(),
          one.disabledReason(),
          one.failingSince(),
          one.oldSecretUntil(),
          one.createdAt());
    }
  }

  /// The endpoint as it is then; empty when there is none.
  public Optional<Endpoint> update(UnitOfWork unit, EndpointId id, Update update, Stamp stamp) {
    return changed(
        unit,
        id,
        (tx, found) -> {
          EndpointStore.update(tx, update.of(found));
          note(tx, stamp, Action.WEBHOOK_UPDATED, found);
        });
  }

  /// Nothing more is sent there, and what was is forgotten.
  public boolean remove(UnitOfWork unit, EndpointId id, Stamp stamp) {
    return locked(
            unit,
            id,
            (tx, found) -> {
              note(tx, stamp, Action.WEBHOOK_REMOVED, found);
              DueStore.remove(tx, id);
              EndpointStore.remove(tx, id);
              tx.commit();
              return found;
            })
        .isPresent();
  }

  /// A new secret signs at once, and the old one as well for `grace`.
  public Optional<Made> rotate(UnitOfWork unit, EndpointId id, Duration grace, Stamp stamp) {
    var secret = Signature.secret();
    return changed(
            unit,
            id,
            (tx, found) -> {
              var sealed = secrets.seal(tx.tenant(), id, secret);
              EndpointStore.rotate(tx, id, sealed, clock.instant().plus(grace));
              note(tx, stamp, Action.WEBHOOK_ROTATED, found);
            })
        .map(endpoint -> new Made(endpoint, secret));
  }

  /// Has an event sent there that tells of nothing.
  public Optional<EventId> test(UnitOfWork unit, EndpointId id, Stamp stamp) {
    return locked(
        unit,
        id,
        (tx, found) -> {
          var event = new EventId(ids.next());
          var tested = new Occurrence.EndpointTested();
          Events.write(tx, List.of(Event.of(event.uuid(), id, stamp.at(), tested)));
          note(tx, stamp, Action.WEBHOOK_TESTED, found);
          tx.commit();
          return event;
        });
  }

  /// Nothing is sent there until it is enabled again.
  public Optional<Endpoint> disable(UnitOfWork unit, EndpointId id, Stamp stamp) {
    return changed(
        unit,
        id,
        (tx, found) -> {
          EndpointStore.disable(tx, id, Optional.empty());
          DueStore.remove(tx, id);
          if (found.isEnabled()) {
            note(tx, stamp, Action.WEBHOOK_DISABLED, found);
          }
        });
  }

  /// Sends there again, beginning with all that did not arrive. Who is just leaving events is
  /// waited for, since it may have seen the endpoint disabled.
  public Optional<Endpoint> enable(UnitOfWork unit, EndpointId id, Stamp stamp) {
    return changed(
        unit,
        id,
        (tx, found) -> {
          var now = clock.instant();
          EventLog.hold(tx, WebhookSubscriber.NAME);
          DeliveryStore.catchUp(tx, id, now);
          EndpointStore.enable(tx, id);
          DueStore.add(tx, List.of(id), now);
          note(tx, stamp, Action.WEBHOOK_ENABLED, found);
        });
  }

  private interface Change {
    void on(Tx tx, Endpoint found);
  }

  private interface Deed<T> {
    T on(Tx tx, Endpoint found);
  }

  private Optional<Endpoint> changed(UnitOfWork unit, EndpointId id, Change change) {
    return locked(
            unit,
            id,
            (tx, found) -> {
              change.on(tx, found);
              var after = EndpointStore.find(tx, id);
              tx.commit();
              return after.first();
            })
        .flatMap(Function.identity());
  }

  private <T> Optional<T> locked(UnitOfWork unit, EndpointId id, Deed<T> deed) {
    return transactions.write(
        unit,
        tx -> {
          var found = EndpointStore.lock(tx, id);
          tx.send();
          return found.first().map(one -> deed.on(tx, one));
        });
  }

  private void note(Tx tx, Stamp stamp, Action action, Endpoint endpoint) {
    Activities.write(
        tx,
        List.of(
            Activity.of(ids.next(), stamp, action, endpoint.id())
                .details(Map.of("url", endpoint.place()))));
  }
}
