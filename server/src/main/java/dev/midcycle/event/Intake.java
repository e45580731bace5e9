package dev.midcycle.event;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.midcycle.catalog.Meter;
import dev.midcycle.event.EventResult.Reason;
import dev.midcycle.event.EventResult.Unknown;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.rating.Event;
import dev.midcycle.usage.AcceptedEvent;
import dev.midcycle.usage.EventBatch;
import dev.midcycle.usage.EventKey;
import dev.midcycle.usage.EventShape;
import dev.midcycle.usage.StoredEvents;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Events that are handed in together: which of them may be stored, and what becomes of each.
final class Intake {
  private final Known known;
  private final Window window;
  private final Map<CustomerDay, Set<SubscriptionId>> closed;
  private final Map<String, List<Meter>> metersOf;
  private final List<Optional<EventResult>> results = new ArrayList<>();
  private final List<AcceptedEvent> accepted = new ArrayList<>();
  private final List<UnmatchedEvent> unmatched = new ArrayList<>();
  private final Map<UUID, UsageEvent> seen = new HashMap<>();
  private final Map<EventBatch.Name, Integer> places = new HashMap<>();
  private final List<EventBatch> batches = new ArrayList<>();
  private final Map<EventShape, EventShape> shapes = new LinkedHashMap<>();
  private final Map<LocalDate, Map<ZoneId, Instant>> ends = new HashMap<>();

  private record CustomerDay(CustomerId customer, LocalDate day) {}

  Intake(Known known, Window window) {
    this.known = known;
    this.window = window;
    this.closed =
        known.closed().stream()
            .collect(
                groupingBy(
                    row -> new CustomerDay(row.customer(), row.day()),
                    mapping(IntakeLookupStore.ClosedRow::subscription, toSet())));
    this.metersOf = known.meters().stream().collect(groupingBy(Meter::event));
  }

  /// What is known beforehand.
  ///
  /// @param customers by the name that events have for them
  /// @param owners of the subscriptions that events name
  /// @param reserved those of whom a payment reserves a subscription
  /// @param closed the days that stand billed, of those who take no usage after that
  record Known(
      Map<String, IntakeLookupStore.CustomerRow> customers,
      Map<SubscriptionId, CustomerId> owners,
      Set<IntakeLookupStore.ClosedRow> closed,
      Set<CustomerId> reserved,
      Collection<Meter> meters) {}

  /// From when to when events are taken; `now` is the tenant's time.
  record Window(Instant first, Instant now, Instant last) {}

  void add(UsageEvent event) {
    results.add(take(event));
  }

  /// What becomes of it, so that it is never stored; empty where the database is still to say.
  Optional<EventResult> take(UsageEvent event) {
    var rejected = rejected(event);
    if (rejected.isPresent()) {
      return rejected.map(EventResult.Rejected::new);
    }
    return Optional.ofNullable(known.customers().get(event.customer()))
        .map(customer -> note(event, customer))
        .orElseGet(() -> Optional.of(putAside(event, Unknown.UNKNOWN_CUSTOMER)));
  }

  private Optional<Reason> rejected(UsageEvent event) {
    var time = event.event().time();
    if (time.isBefore(window.first())) {
      return Optional.of(Reason.TOO_OLD);
    }
    return time.isAfter(window.last()) ? Optional.of(Reason.IN_FUTURE) : Optional.empty();
  }

  /// Empty where the database is still to say.
  private Optional<EventResult> note(UsageEvent event, IntakeLookupStore.CustomerRow customer) {
    var key = EventKey.of(customer.id(), event.source(), event.id());
    var earlier = Optional.ofNullable(seen.putIfAbsent(key, event));
    if (earlier.isPresent()) {
      return Optional.of(again(earlier.get(), event));
    }
    var day = LocalDate.ofInstant(event.event().time(), customer.zone());
    if (!isOwner(event, customer.id())) {
      return Optional.of(new EventResult.Rejected(Reason.UNKNOWN_SUBSCRIPTION));
    }
    if (isClosed(event.subscription(), customer.id(), day)) {
      return Optional.of(new EventResult.Rejected(Reason.USAGE_CLOSED));
    }
    var meters = metersOf.getOrDefault(event.event().name(), List.of());
    if (meters.isEmpty()) {
      return Optional.of(putAside(event, Unknown.UNKNOWN_METER));
    }
    if (meters.stream().anyMatch(event.event()::isTooLargeFor)) {
      return Optional.of(new EventResult.Rejected(Reason.NUMBER_TOO_LARGE));
    }
    accepted.add(accepted(key, event, customer, day));
    return Optional.empty();
  }

  private static EventResult again(UsageEvent earlier, UsageEvent event) {
    var same =
        earlier.event().equals(event.event())
            && earlier.subscription().equals(event.subscription());
    return same ? new EventResult.Duplicate() : new EventResult.Conflict();
  }

  private boolean isOwner(UsageEvent event, CustomerId customer) {
    return event.subscription().isEmpty()
        || event.subscription().map(known.owners()::get).filter(customer::equals).isPresent();
  }

  /// Whether the day stands billed, of one who takes no usage after that.
  boolean isClosed(Optional<SubscriptionId> subscription, CustomerId customer, LocalDate day) {
    var whose = closed.getOrDefault(new CustomerDay(customer, day), Set.of());
    return subscription.map(whose::contains).orElse(!whose.isEmpty());
  }

  private EventResult putAside(UsageEvent event, Unknown what) {
    unmatched.add(new UnmatchedEvent(event, what));
    return new EventResult.KeptAside(what);
  }

  private AcceptedEvent accepted(
      UUID key, UsageEvent event, IntakeLookupStore.CustomerRow customer, LocalDate day) {
    var said = event.event();
    var names = said.properties().keySet().stream().sorted().toList();
    var shape =
        EventShape.of(
            said,
            names,
            event.subscription().isPresent(),
            metersOf.getOrDefault(said.name(), List.of()));
    return new AcceptedEvent(
        results.size(),
        key,
        customer.id(),
        said.time(),
        day,
        shapes.computeIfAbsent(shape, one -> one),
        content(event, shape),
        batchOf(said.time(), customer, day));
  }

  /// The values of its properties in the order of their names; behind them its subscription.
  private static List<String> content(UsageEvent event, EventShape shape) {
    var values = new ArrayList<String>();
    for (int place = 0; place < shape.properties().size(); place++) {
      values.add(value(event.event(), shape, place));
    }
    event.subscription().ifPresent(one -> values.add(one.uuid().toString()));
    return values;
  }

  /// A number may be written with digits that PostgreSQL does not know.
  private static String value(Event event, EventShape shape, int place) {
    var text = event.properties().getOrDefault(shape.properties().get(place), "");
    return shape.isNumber(place) && text.chars().anyMatch(c -> c > 127)
        ? new BigDecimal(text).toString()
        : text;
  }

  private int batchOf(Instant at, IntakeLookupStore.CustomerRow customer, LocalDate day) {
    var over =
        ends.computeIfAbsent(day, _ -> new HashMap<>())
            .computeIfAbsent(
                customer.zone(), zone -> day.plusDays(1).atStartOfDay(zone).toInstant());
    var batch = new EventBatch(at.isAfter(window.now()) ? at : window.now(), over);
    int place = places.computeIfAbsent(name(at, customer.id(), over), _ -> places.size());
    if (place == batches.size()) {
      batches.add(batch);
    } else {
      batches.set(place, batches.get(place).and(batch));
    }
    return place;
  }

  private EventBatch.Name name(Instant at, CustomerId customer, Instant over) {
    if (at.isAfter(window.now())) {
      return new EventBatch.Name.Early();
    }
    if (over.isAfter(window.now())) {
      return new EventBatch.Name.OnTime();
    }
    return known.reserved().contains(customer)
        ? new EventBatch.Name.Waiting(customer)
        : new EventBatch.Name.Late();
  }

  /// Those that may be stored.
  StoredEvents.Incoming incoming() {
    return new StoredEvents.Incoming(accepted, List.copyOf(shapes.keySet()), batches);
  }

  List<UnmatchedEvent> unmatched() {
    return List.copyOf(unmatched);
  }

  /// Those at these places.
  List<AcceptedEvent> at(Collection<Integer> some) {
    var wanted = new HashSet<>(some);
    return accepted.stream().filter(one -> wanted.contains(one.place())).toList();
  }

  /// What became of each, once the database has said which were not stored, and which of these say
  /// something else than the one that was there.
  List<EventResult> results(Collection<Integer> missed, Collection<Integer> conflicting) {
    var all = new ArrayList<EventResult>();
    var not = new HashSet<>(missed);
    var others = new HashSet<>(conflicting);
    for (int place = 0; place < results.size(); place++) {
      var stored =
          !not.contains(place)
              ? new EventResult.Accepted()
              : others.contains(place) ? new EventResult.Conflict() : new EventResult.Duplicate();
      all.add(results.get(place).orElse(stored));
    }
    return all;
  }
}
