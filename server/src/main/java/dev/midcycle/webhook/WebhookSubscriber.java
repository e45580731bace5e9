package dev.midcycle.webhook;

import dev.midcycle.db.Tx;
import dev.midcycle.id.DeliveryId;
import dev.midcycle.id.NewIds;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.outbox.EventKind;
import dev.midcycle.outbox.Subscriber;
import dev.midcycle.outbox.Told;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Leaves each event for the endpoints that want it.
public final class WebhookSubscriber implements Subscriber {
  static final String NAME = "webhook";

  private final InstantSource clock;
  private final NewIds ids;

  public WebhookSubscriber(InstantSource clock, NewIds ids) {
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public WorkQueue.Kind failed() {
    return WorkQueue.Kind.WEBHOOK;
  }

  @Override
  public void take(Tx tx, List<Told> events) {
    var endpoints = EndpointStore.list(tx);
    tx.send();
    var fresh = new ArrayList<DeliveryStore.New>();
    for (var event : events) {
      endpoints.rows().stream()
          .filter(one -> wants(one, event))
          .map(one ->
              new DeliveryStore.New(
                  new DeliveryId(ids.next()), one.id(), event.event().id(), event.position()))
          .forEach(fresh::add);
    }
    if (!fresh.isEmpty()) {
      var now = clock.instant();
      DeliveryStore.insert(tx, fresh, now);
      DueStore.add(
          tx, fresh.stream().map(DeliveryStore.New::endpoint).collect(Collectors.toSet()), now);
      tx.send();
    }
  }

  /// A test goes to the endpoint that is tested, whatever else it wants.
  private static boolean wants(Endpoint endpoint, Told told) {
    var event = told.event();
    if (event.kind() == EventKind.ENDPOINT_TESTED) {
      return endpoint.isEnabled() && event.object().equals(endpoint.id());
    }
    return endpoint.isEnabled()
        && (endpoint.kinds().isEmpty() || endpoint.kinds().contains(event.kind()));
  }
}
