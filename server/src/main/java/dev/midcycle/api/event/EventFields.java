package dev.midcycle.api.event;

import dev.midcycle.event.UsageEvent;
import dev.midcycle.http.ExternalIds;
import dev.midcycle.http.Json;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.rating.Event;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What an event says, member by member, until it is known whether all of it is right. A CloudEvent
/// (1.0, in JSON) is taken as it is: its `subject` is the customer, its `type` the event, its
/// `data` the properties.
final class EventFields {
  private static final int MOST_PROPERTIES = 50;
  private static final int LONGEST = 500;

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Map<String, String>> groups = new HashMap<>();
  private Optional<String> problem = Optional.empty();

  void text(String name, String value) {
    texts.put(name, value);
  }

  void group(String name) {
    groups.put(name, new HashMap<>());
  }

  void property(String group, String name, String value) {
    check(name, group);
    check(value, name);
    var properties = groups.computeIfAbsent(group, _ -> new HashMap<>());
    properties.put(name, value);
    if (properties.size() > MOST_PROPERTIES) {
      wrong(
          "`%s` must be a JSON object of at most %d properties.".formatted(group, MOST_PROPERTIES));
    }
  }

  /// The first thing that is wrong is told.
  void wrong(String reason) {
    problem = problem.or(() -> Optional.of(reason));
  }

  EventReading reading() {
    var event =
        texts.containsKey("specversion")
            ? event("subject", "type", "data")
            : event("customer", "event", "properties");
    return problem
        .<EventReading>map(EventReading.Wrong::new)
        .or(() -> ownSubscription().map(own -> new EventReading.Named(event, own)))
        .orElseGet(() -> new EventReading.Told(event));
  }

  private UsageEvent event(String customer, String name, String properties) {
    return new UsageEvent(
        ExternalIds.bare(needed(customer)),
        Optional.ofNullable(texts.get("subscription"))
            .filter(_ -> ownSubscription().isEmpty())
            .flatMap(this::subscription),
        texts.containsKey("source") ? needed("source") : "api",
        needed("id"),
        new Event(needed(name), time(), groups.getOrDefault(properties, Map.of())));
  }

  private String needed(String name) {
    var text = texts.getOrDefault(name, "");
    if (text.isEmpty()) {
      wrong("`%s` is required and must be a string.".formatted(name));
    }
    check(text, name);
    return text;
  }

  private void check(String text, String name) {
    if (text.length() > LONGEST || !Json.isStorable(text)) {
      wrong(
          "`%s` must have at most %d characters, without null characters or broken surrogate pairs."
              .formatted(name, LONGEST));
    }
  }

  private Optional<String> ownSubscription() {
    return Optional.ofNullable(texts.get("subscription"))
        .filter(text -> text.startsWith(ExternalIds.PREFIX))
        .map(ExternalIds::bare);
  }

  private Optional<SubscriptionId> subscription(String text) {
    var id = SubscriptionId.parse(text);
    if (id.isEmpty()) {
      wrong("`subscription` must be a subscription id (`sub_...`), or `ext:` and its external_id.");
    }
    return id;
  }

  private Instant time() {
    try {
      return OffsetDateTime.parse(needed("time")).toInstant();
    } catch (DateTimeException _) {
      wrong("`time` must be a timestamp with a time zone, such as 2026-04-01T12:00:00Z.");
      return Instant.EPOCH;
    }
  }
}
