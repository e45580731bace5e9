package dev.midcycle.api.operator;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.cycle.Clocks;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.time.Precision;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Optional;

/// The tenant's time, and moving a sandbox's forward.
public final class ClockRoutes implements Routes {
  private static final int UNDER_WAY = 202;

  private final ClockShowing showing;
  private final Clocks clocks;
  private final Duration patience;

  /// @param patience how long whoever moves a clock waits for it to be there
  public ClockRoutes(ClockShowing showing, Clocks clocks, Duration patience) {
    this.showing = showing;
    this.clocks = clocks;
    this.patience = patience;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/clock", Who.merchantOrMembers(), this::show),
        Route.post("/v1/clock/advance", Who.merchantOrAdmins(), this::advance).inSteps());
  }

  record Move(Optional<String> to, Optional<String> by) {}

  private Answer show(Call call) {
    return Answer.ok(showing.of(call));
  }

  private Answer advance(Call call) {
    var move = call.body(Move.class);
    var now = showing.now(call);
    var place = move.to().isPresent() ? "/to" : "/by";
    var outcome =
        clocks.advance(call.tenant(), to(move, now, place), CallParams.actor(call), patience);
    return switch (outcome) {
      case Clocks.Outcome.Advanced _ -> Answer.ok(showing.of(call));
      case Clocks.Outcome.UnderWay _ -> new Answer.Shown(UNDER_WAY, showing.of(call));
      case Clocks.Outcome.NotSandbox() ->
          new Answer.Refused(
              new Problem.Refused("not_allowed", "Only a test tenant's clock can be moved."));
      case Clocks.Outcome.Backwards(var at) ->
          throw Problem.invalid(place, "must not be before the tenant's current time, " + at)
              .thrown();
      case Clocks.Outcome.TooFar(var most) ->
          throw Problem.invalid(place, "must not be after " + most).thrown();
    };
  }

  private static Instant to(Move move, ZonedDateTime now, String place) {
    if (move.to().isPresent() == move.by().isPresent()) {
      throw Problem.invalid("/to", "needs exactly one of `to` and `by`").thrown();
    }
    try {
      var to = move.to().map(text -> date(text, now)).orElseGet(() -> later(move, now));
      return Precision.cut(to.toInstant());
    } catch (DateTimeException | ArithmeticException _) {
      throw Problem.invalid(
              place,
              "must be a date such as 2026-05-01, a timestamp such as 2026-05-01T09:00:00Z, or a period such as P1M")
          .thrown();
    }
  }

  private static ZonedDateTime date(String text, ZonedDateTime now) {
    return text.contains("T")
        ? Instant.parse(text).atZone(now.getZone())
        : LocalDate.parse(text).atStartOfDay(now.getZone());
  }

  private static ZonedDateTime later(Move move, ZonedDateTime now) {
    var by = move.by().orElseThrow();
    TemporalAmount amount = by.contains("T") ? Duration.parse(by) : Period.parse(by);
    return now.plus(amount);
  }
}
