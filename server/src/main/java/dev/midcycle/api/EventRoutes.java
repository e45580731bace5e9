package dev.midcycle.api;

import dev.midcycle.api.http.Answer;
import dev.midcycle.api.http.Call;
import dev.midcycle.api.http.Problem;
import dev.midcycle.api.http.Route;
import dev.midcycle.api.http.Who;
import dev.midcycle.customer.Customers;
import dev.midcycle.customer.Tenants;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.TenantId;
import dev.midcycle.usage.Receipt;
import dev.midcycle.usage.UsageEvent;
import dev.midcycle.usage.UsageEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Usage events, as merchants' systems report them: one, an array, or a line each. What is wrong
/// with one costs only that one.
public final class EventRoutes implements Routes {
  private static final int MOST = 1000;

  /// As long as the ids of events are remembered.
  private static final Duration RETENTION = Duration.ofDays(90);

  /// How much the clocks of others may be ahead.
  private static final Duration AHEAD = Duration.ofHours(1);

  private final UsageEvents events;
  private final Customers customers;
  private final Tenants tenants;

  public EventRoutes(UsageEvents events, Customers customers, Tenants tenants) {
    this.events = events;
    this.customers = customers;
    this.tenants = tenants;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.post("/v1/events", Who.merchant(), this::take));
  }

  record Result(String status, Optional<String> code, Optional<String> message) {
    static Result of(String status) {
      return new Result(status, Optional.empty(), Optional.empty());
    }

    static Result rejected(String code, String message) {
      return new Result("rejected", Optional.of(code), Optional.of(message));
    }
  }

  record Results(List<Result> results) {}

  private Answer take(Call call) {
    var told = EventReading.all(call);
    if (told.isEmpty() || told.size() > MOST) {
      throw Problem.invalid("body", "must have 1 to %d events".formatted(MOST)).thrown();
    }
    var customersOf = customers(call.tenant(), told);
    var window = Window.at(tenants.now(call.tenant()));
    var wanted = told.stream().map(one -> wanted(one, customersOf, window)).toList();
    var good =
        wanted.stream()
            .filter(Wanted.Good.class::isInstance)
            .map(one -> ((Wanted.Good) one).event())
            .toList();
    return Answer.ok(new Results(results(wanted, events.record(call.tenant(), good))));
  }

  /// An event that may be handed on, or what is wrong with it.
  private sealed interface Wanted {
    record Good(UsageEvent event) implements Wanted {}

    record Bad(Result why) implements Wanted {}
  }

  /// From when to when events are taken.
  private record Window(Instant first, Instant last) {
    static Window at(Instant now) {
      return new Window(now.minus(RETENTION), now.plus(AHEAD));
    }
  }

  /// By our id or the merchant's own.
  private Map<String, CustomerId> customers(TenantId tenant, List<EventReading> told) {
    var own =
        told.stream()
            .flatMap(one -> one.good().stream())
            .map(EventReading.Told::customer)
            .filter(name -> CustomerId.parse(name).isEmpty())
            .collect(Collectors.toSet());
    return own.isEmpty() ? Map.of() : customers.named(tenant, own);
  }

  private static Wanted wanted(
      EventReading reading, Map<String, CustomerId> customersOf, Window window) {
    return switch (reading) {
      case EventReading.Wrong(var reason) -> new Wanted.Bad(Result.rejected("invalid", reason));
      case EventReading.Told told -> wanted(told, customersOf, window);
    };
  }

  private static Wanted wanted(
      EventReading.Told told, Map<String, CustomerId> customersOf, Window window) {
    var customer =
        CustomerId.parse(told.customer())
            .or(() -> Optional.ofNullable(customersOf.get(told.customer())));
    var time = told.event().time();
    if (customer.isEmpty()) {
      return new Wanted.Bad(rejected(Receipt.Reason.UNKNOWN_CUSTOMER));
    }
    if (time.isBefore(window.first())) {
      return new Wanted.Bad(
          Result.rejected("too_old", "It happened before %s.".formatted(window.first())));
    }
    if (time.isAfter(window.last())) {
      return new Wanted.Bad(
          Result.rejected("in_future", "It is still to happen, at %s.".formatted(time)));
    }
    return new Wanted.Good(
        new UsageEvent(
            customer.get(), told.subscription(), told.source(), told.id(), told.event()));
  }

  private static List<Result> results(List<Wanted> wanted, List<Receipt> receipts) {
    var next = receipts.iterator();
    var results = new ArrayList<Result>();
    for (var one : wanted) {
      results.add(
          switch (one) {
            case Wanted.Bad(var why) -> why;
            case Wanted.Good _ -> result(next.next());
          });
    }
    return results;
  }

  private static Result result(Receipt receipt) {
    return switch (receipt) {
      case Receipt.Accepted() -> Result.of("accepted");
      case Receipt.Duplicate() -> Result.of("duplicate");
      case Receipt.Conflict() ->
          new Result(
              "conflict",
              Optional.of("id_taken"),
              Optional.of("Another event of this customer and source has this id."));
      case Receipt.Rejected(var why) -> rejected(why);
    };
  }

  private static Result rejected(Receipt.Reason why) {
    return switch (why) {
      case UNKNOWN_CUSTOMER -> Result.rejected("unknown_customer", "There is no such customer.");
      case UNKNOWN_SUBSCRIPTION ->
          Result.rejected("unknown_subscription", "The customer has no such subscription.");
      case USAGE_CLOSED ->
          Result.rejected("usage_closed", "The day is billed, and nothing is added to it.");
    };
  }
}
