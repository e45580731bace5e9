package dev.midcycle.api.webhook;

import dev.midcycle.webhook.Deliveries;
import dev.midcycle.webhook.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An event on its way to an endpoint.
///
/// @param log what was tried, where one delivery is asked for
/// @param request what is sent, where one is asked for and the event is still kept
record DeliveryView(
    String id,
    String endpoint,
    String event,
    long position,
    String state,
    int attempts,
    int resent,
    Optional<String> nextAt,
    Optional<List<AttemptView>> log,
    Optional<EventView> request,
    String createdAt) {

  record AttemptView(
      int number, String at, int milliseconds, Optional<Integer> status, String answer) {
    static AttemptView of(Delivery.Attempt one) {
      return new AttemptView(
          one.number(), one.at().toString(), one.millis(), one.status(), one.answer());
    }
  }

  static DeliveryView of(Delivery one) {
    return of(one, Optional.empty(), Optional.empty());
  }

  static DeliveryView of(Deliveries.Shown shown) {
    return of(
        shown.delivery(),
        Optional.of(shown.attempts().stream().map(AttemptView::of).toList()),
        shown.told().map(EventView::of));
  }

  private static DeliveryView of(
      Delivery one, Optional<List<AttemptView>> log, Optional<EventView> request) {
    return new DeliveryView(
        one.id().text(),
        one.endpoint().text(),
        one.event().text(),
        one.position(),
        one.state().code(),
        one.attempts(),
        one.resent(),
        one.nextAt().map(Instant::toString),
        log,
        request,
        one.createdAt().toString());
  }
}
