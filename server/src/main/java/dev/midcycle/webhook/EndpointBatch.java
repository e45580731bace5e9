package dev.midcycle.webhook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.id.EventId;
import dev.midcycle.outbox.EventLog;
import dev.midcycle.outbox.Told;
import dev.midcycle.webhook.DeliveryStore.Outcome;
import dev.midcycle.webhook.DueStore.Taken;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/// Some deliveries of one endpoint: taken, sent and written down. Those of one object go one after
/// the other, in their order; others side by side.
public final class EndpointBatch {
  private static final int AT_ONCE = 200;
  private static final int SIDE_BY_SIDE = 8;

  /// After so long nothing more of a batch is begun: what waits is left for the next.
  private static final Duration SOON = Duration.ofSeconds(20);

  /// How long an endpoint that did not answer is left alone.
  private static final Duration REST = Duration.ofSeconds(5);

  private final Transactions transactions;
  private final InstantSource clock;
  private final EndpointSecrets secrets;
  private final Function<Told, byte[]> bodies;
  private final Sender sender;
  private final Verdicts verdicts;

  /// @param bodies what is sent of an event
  /// @param verdicts what follows of an answer
  public EndpointBatch(
      Transactions transactions,
      InstantSource clock,
      EndpointSecrets secrets,
      Function<Told, byte[]> bodies,
      Sender sender,
      Verdicts verdicts) {
    this.transactions = transactions;
    this.clock = clock;
    this.secrets = secrets;
    this.bodies = bodies;
    this.sender = sender;
    this.verdicts = verdicts;
  }

  /// @param more it is still taken, and there may be more that is due now
  record Done(int sent, Optional<Taken> more) {}

  /// What there is to be done.
  private sealed interface Found {
    record Some(Loaded loaded) implements Found {}

    /// It is not due, or disabled.
    record Nothing() implements Found {}

    /// Somebody else has taken it.
    record Lost() implements Found {}
  }

  /// What a batch needs to know.
  private record Loaded(
      Taken taken,
      Endpoint endpoint,
      List<Delivery> deliveries,
      Map<EventId, Told> events,
      List<String> signing) {}

  /// Takes it for as long again before it begins, and does nothing where that cannot be had.
  Done run(Taken taken) {
    return switch (transactions.write(taken.tenant(), tx -> load(tx, taken))) {
      case Found.Some(var loaded) -> run(loaded);
      case Found.Nothing() -> {
        release(taken);
        yield new Done(0, Optional.empty());
      }
      case Found.Lost() -> new Done(0, Optional.empty());
    };
  }

  private Done run(Loaded loaded) {
    var taken = loaded.taken();
    var outcomes = send(loaded);
    boolean answers = outcomes.stream().anyMatch(one -> one.state() == Delivery.State.DELIVERED);
    transactions.write(taken.tenant(), tx -> finish(tx, loaded.endpoint(), outcomes));
    boolean more = answers && loaded.deliveries().size() == AT_ONCE;
    if (!more) {
      release(taken);
    }
    return new Done(outcomes.size(), Optional.of(taken).filter(_ -> more));
  }

  private Found load(Tx tx, Taken taken) {
    var now = clock.instant();
    var renewed = DueStore.renew(tx, taken, now.plus(Dispatch.LEASE));
    var endpoint = EndpointStore.find(tx, taken.endpoint());
    var sealed = EndpointStore.sealed(tx, taken.endpoint());
    var due = DeliveryStore.due(tx, taken.endpoint(), now, AT_ONCE);
    tx.send();
    if (renewed.rows().isEmpty()) {
      return new Found.Lost();
    }
    if (due.rows().isEmpty() || endpoint.first().filter(Endpoint::isEnabled).isEmpty()) {
      return new Found.Nothing();
    }
    var events = EventLog.ask(tx, due.rows().stream().map(Delivery::event).toList());
    tx.commit();
    return new Found.Some(
        new Loaded(
            renewed.first().get(),
            endpoint.first().get(),
            due.rows(),
            events.rows().stream().collect(toMap(one -> one.event().id(), one -> one)),
            secrets.signing(taken.tenant(), taken.endpoint(), sealed.first().orElseThrow(), now)));
  }

  private List<Outcome> send(Loaded loaded) {
    var outcomes = new ConcurrentLinkedQueue<Outcome>();
    var until = clock.instant().plus(SOON);
    var ended = new AtomicBoolean();
    var places = new Semaphore(SIDE_BY_SIDE);
    try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var ofOne : byObject(loaded).values()) {
        places.acquireUninterruptibly();
        side.execute(() -> {
          try {
            for (var delivery : ofOne) {
              if (!ended.get() && clock.instant().isBefore(until)) {
                var outcome = sendOne(loaded, delivery);
                outcomes.add(outcome);
                ended.compareAndSet(false, verdicts.isAway(outcome));
              }
            }
          } finally {
            places.release();
          }
        });
      }
    }
    return List.copyOf(outcomes);
  }

  private static Map<Object, List<Delivery>> byObject(Loaded loaded) {
    return loaded.deliveries().stream()
        .collect(
            groupingBy(
                one ->
                    Optional.ofNullable(loaded.events().get(one.event()))
                        .<Object>map(told -> told.event().object())
                        .orElse(one.event()),
                LinkedHashMap::new,
                toList()));
  }

  private Outcome sendOne(Loaded loaded, Delivery delivery) {
    var at = clock.instant();
    var told = loaded.events().get(delivery.event());
    if (told == null) {
      return verdicts.forgotten(delivery, at);
    }
    var body = bodies.apply(told);
    var headers = new LinkedHashMap<String, String>();
    headers.put("content-type", "application/json");
    headers.putAll(Signature.headers(delivery.event().text(), at, body, loaded.signing()));
    if (delivery.resent() > 0) {
      headers.put("midcycle-resent", Integer.toString(delivery.resent()));
    }
    var endpoint = loaded.endpoint();
    var answer =
        sender.send(new Sender.Request(endpoint.id().text(), endpoint.url(), headers, body));
    return verdicts.outcome(delivery, at, answer);
  }

  private boolean finish(Tx tx, Endpoint endpoint, List<Outcome> outcomes) {
    if (!outcomes.isEmpty()) {
      DeliveryStore.finish(tx, outcomes);
      verdicts.follow(tx, endpoint, outcomes);
      tx.commit();
    }
    return true;
  }

  /// Others may take it, once something is due again. Where somebody has already, it is theirs.
  void release(Taken taken) {
    transactions.write(
        taken.tenant(),
        tx -> {
          var mine = DueStore.lock(tx, taken);
          var endpoint = EndpointStore.find(tx, taken.endpoint());
          tx.send();
          if (mine.rows().isEmpty()) {
            return taken;
          }
          if (endpoint.first().filter(Endpoint::isEnabled).isEmpty()) {
            DueStore.remove(tx, taken.endpoint());
          } else {
            boolean away = endpoint.first().flatMap(Endpoint::failingSince).isPresent();
            DueStore.release(
                tx, taken.endpoint(), away ? clock.instant().plus(REST) : Instant.EPOCH);
          }
          tx.commit();
          return taken;
        });
  }
}
