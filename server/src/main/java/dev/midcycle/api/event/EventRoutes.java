package dev.midcycle.api.event;

import dev.midcycle.api.Routes;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.event.EventResult;
import dev.midcycle.event.IngestQueue;
import dev.midcycle.event.UsageEvent;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.subscription.SubscriptionLabels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// Usage events, as merchants' systems report them: one, an array, or a line each. What is wrong
/// with one costs only that one.
public final class EventRoutes implements Routes {
  private static final int RETRY_AFTER_SECONDS = 1;

  private final IngestQueue events;
  private final SubscriptionLabels labels;
  private final int most;

  /// @param most how many may come in one request
  public EventRoutes(IngestQueue events, SubscriptionLabels labels, int most) {
    this.events = events;
    this.labels = labels;
    this.most = most;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.post("/v1/events", Who.reporters(), this::take).inSteps());
  }

  record Result(String status, Optional<String> code, Optional<String> message) {
    private static final Result ACCEPTED = of("accepted");
    private static final Result DUPLICATE = of("duplicate");

    private static Result of(String status) {
      return new Result(status, Optional.empty(), Optional.empty());
    }

    private static Result of(String status, String code, String message) {
      return new Result(status, Optional.of(code), Optional.of(message));
    }
  }

  record Results(List<Result> results) {}

  private Answer take(Call call) {
    var read = readings(call);
    if (read.isEmpty() || read.size() > most) {
      throw Problem.invalid("body", "must contain 1 to %d events".formatted(most)).thrown();
    }
    var readings = resolved(call.unit(), read);
    var told = new ArrayList<UsageEvent>();
    for (var reading : readings) {
      if (reading instanceof EventReading.Told(var event)) {
        told.add(event);
      }
    }
    var became =
        events
            .record(call.tenant(), told)
            .orElseThrow(() -> new Problem.Busy(RETRY_AFTER_SECONDS).thrown());
    return Answer.ok(new Results(results(readings, became)));
  }

  /// With our ids of subscriptions; what none is called stays as it was named.
  private List<EventReading> resolved(UnitOfWork unit, List<EventReading> readings) {
    var named = new HashSet<String>();
    for (var reading : readings) {
      if (reading instanceof EventReading.Named(_, var externalId)) {
        named.add(externalId);
      }
    }
    if (named.isEmpty()) {
      return readings;
    }
    var ours = labels.named(unit, named);
    return readings.stream()
        .map(reading ->
            reading instanceof EventReading.Named one && ours.containsKey(one.externalId())
                ? one.as(ours.get(one.externalId()))
                : reading)
        .toList();
  }

  private static List<EventReading> readings(Call call) {
    return switch (call.mediaType()) {
      case "application/x-ndjson" -> EventJson.lines(call.bytes());
      case "text/csv" -> EventCsv.values(call.bytes());
      default -> json(call.bytes());
    };
  }

  private static List<EventReading> json(byte[] body) {
    try {
      return EventJson.document(body);
    } catch (JacksonException e) {
      throw Problem.invalid("body", "is not JSON: " + e.getOriginalMessage()).thrown();
    }
  }

  private static List<Result> results(List<EventReading> readings, List<EventResult> became) {
    var next = became.iterator();
    var results = new ArrayList<Result>();
    for (var one : readings) {
      results.add(
          switch (one) {
            case EventReading.Wrong(var reason) -> Result.of("rejected", "invalid", reason);
            case EventReading.Named _ -> rejected(EventResult.Reason.UNKNOWN_SUBSCRIPTION);
            case EventReading.Told _ -> result(next.next());
          });
    }
    return results;
  }

  private static Result result(EventResult became) {
    return switch (became) {
      case EventResult.Accepted() -> Result.ACCEPTED;
      case EventResult.Duplicate() -> Result.DUPLICATE;
      case EventResult.Conflict() ->
          Result.of(
              "conflict",
              "id_taken",
              "A different event of this customer and source already uses this id.");
      case EventResult.KeptAside(var what) -> keptAside(what);
      case EventResult.Rejected(var why) -> rejected(why);
    };
  }

  private static Result keptAside(EventResult.Unknown what) {
    return switch (what) {
      case UNKNOWN_CUSTOMER ->
          Result.of(
              "kept_aside",
              "unknown_customer",
              "Unknown customer. The event is counted once the customer exists.");
      case UNKNOWN_METER ->
          Result.of(
              "kept_aside",
              "unknown_meter",
              "No meter counts events with this name. The event is counted once a meter does.");
    };
  }

  private static Result rejected(EventResult.Reason why) {
    return switch (why) {
      case UNKNOWN_SUBSCRIPTION ->
          Result.of(
              "rejected",
              "unknown_subscription",
              "This subscription does not belong to this customer.");
      case USAGE_CLOSED ->
          Result.of(
              "rejected",
              "usage_closed",
              "Usage of this day is already billed and can no longer be changed.");
      case TOO_OLD ->
          Result.of(
              "rejected",
              "too_old",
              "The event is older than `usage_retention` (90 days by default).");
      case NUMBER_TOO_LARGE ->
          Result.of(
              "rejected",
              "number_too_large",
              "A counted number can have at most 15 digits before the decimal point and 15 after it.");
      case IN_FUTURE ->
          Result.of("rejected", "in_future", "`time` is in the future. Check the sender's clock.");
    };
  }
}
