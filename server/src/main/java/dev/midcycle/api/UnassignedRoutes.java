package dev.midcycle.api;

import dev.midcycle.api.http.Answer;
import dev.midcycle.api.http.Call;
import dev.midcycle.api.http.Route;
import dev.midcycle.api.http.Who;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.usage.Unassigned;
import dev.midcycle.usage.UsageEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Usage events that are kept aside until they can be counted.
public final class UnassignedRoutes implements Routes {
  private final Unassigned unassigned;

  public UnassignedRoutes(Unassigned unassigned) {
    this.unassigned = unassigned;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/events/unassigned", Who.merchant(), this::list),
        Route.post("/v1/events/unassigned/replay", Who.merchant(), this::replay).inSteps());
  }

  /// An event as it was sent, and why it is kept aside.
  record View(
      String reason,
      String keptSince,
      String customer,
      Optional<String> subscription,
      String event,
      String time,
      String source,
      String id,
      Map<String, String> properties) {
    static View of(Unassigned.Kept kept) {
      UsageEvent event = kept.event();
      return new View(
          kept.why().name().toLowerCase(Locale.ROOT),
          kept.since().toString(),
          event.customer(),
          event.subscription().map(SubscriptionId::text),
          event.event().name(),
          event.event().time().toString(),
          event.source(),
          event.id(),
          event.event().properties());
    }
  }

  private Answer list(Call call) {
    return Answer.ok(Asking.page(unassigned.list(call.tenant(), Asking.slice(call)), View::of));
  }

  private Answer replay(Call call) {
    return Answer.ok(unassigned.replay(call.tenant(), Asking.actor(call)));
  }
}
