package dev.midcycle.api.event;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.event.UnmatchedEvents;
import dev.midcycle.event.UsageEvent;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.SubscriptionId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Usage events that are kept aside until they can be counted.
public final class UnassignedRoutes implements Routes {
  private final UnmatchedEvents unmatched;

  public UnassignedRoutes(UnmatchedEvents unmatched) {
    this.unmatched = unmatched;
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
    static View of(UnmatchedEvents.Kept kept) {
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
    return Answer.ok(
        CallParams.page(unmatched.list(call.tenant(), CallParams.slice(call)), View::of));
  }

  private Answer replay(Call call) {
    return Answer.ok(unmatched.replay(call.tenant(), CallParams.actor(call)));
  }
}
