package dev.midcycle.api.webhook;

import dev.midcycle.api.Routes;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.outbox.EventKind;
import dev.midcycle.outbox.EventLog;
import java.util.List;
import java.util.Set;

/// What happened, to be read on from where one was. The same path takes events of usage, which come
/// from outside (`api.event`).
public final class EventLogRoutes implements Routes {
  private static final int LIMIT = 100;

  private final EventLog log;

  public EventLogRoutes(EventLog log) {
    this.log = log;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.get("/v1/events", Who.merchant(), this::list));
  }

  /// Some events, and where to read on.
  record EventPage(List<EventView> data, String next, boolean more) {}

  private Answer list(Call call) {
    long after = call.query("after").map(EventLogRoutes::position).orElse(0L);
    int limit = call.query("limit").map(Integer::parseInt).orElse(LIMIT);
    var part = log.after(call.unit(), after, kinds(call), limit);
    return Answer.ok(
        new EventPage(
            part.events().stream().map(EventView::of).toList(),
            Long.toString(part.next()),
            part.more()));
  }

  private static long position(String text) {
    if (text.startsWith("-")) {
      throw Problem.invalid("after", "must be a position, such as 811").thrown();
    }
    return Long.parseLong(text);
  }

  /// Separated by commas; `document.*` is all of them that begin so.
  private static Set<EventKind> kinds(Call call) {
    return call.query("kinds")
        .map(text -> Kinds.of("kinds", List.of(text.split(",", -1))))
        .orElse(Set.of());
  }
}
