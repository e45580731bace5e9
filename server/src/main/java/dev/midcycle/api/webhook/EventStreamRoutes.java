package dev.midcycle.api.webhook;

import dev.midcycle.access.Principal;
import dev.midcycle.api.Routes;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.EventId;
import dev.midcycle.outbox.Listening;
import java.time.Duration;
import java.util.List;

/// What happens, as it happens: for open pages.
public final class EventStreamRoutes implements Routes {
  private static final int RETRY_AFTER_SECONDS = 30;

  private final Listening listening;
  private final Duration silence;

  /// @param silence how long nothing is written where nothing happens
  public EventStreamRoutes(Listening listening, Duration silence) {
    this.listening = listening;
    this.silence = silence;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.get("/v1/events/stream", Who.merchantOrMembers(), this::listen));
  }

  private Answer listen(Call call) {
    var ear =
        new Listening.Ear(
            call.tenant(),
            call.bound(),
            caller(call),
            call.visitor().lastEvent().flatMap(EventId::parse));
    return listening
        .listen(ear)
        .<Answer>map(listener -> new Answer.Live(new EventStream(listener, silence)))
        .orElseGet(() -> new Answer.Refused(new Problem.Busy(RETRY_AFTER_SECONDS)));
  }

  private static String caller(Call call) {
    return switch (call.who()) {
      case Principal.Merchant merchant -> merchant.key().text();
      case Principal.Person person -> person.member().text();
      case Principal.Operator _, Principal.LinkHolder _ ->
          throw new IllegalStateException("may not listen: " + call.who());
    };
  }
}
