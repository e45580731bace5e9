package dev.midcycle.api;

import dev.midcycle.api.http.Call;
import dev.midcycle.api.http.Json;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.rating.Event;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// One event of a body: what it tells, or what is wrong with it. A CloudEvent (1.0, in JSON) is
/// taken as it is: its `subject` is the customer, its `type` the event, its `data` the properties.
sealed interface EventReading {
  int MOST_PROPERTIES = 50;
  int LONGEST = 500;
  int MOST_DECIMALS = 100;

  /// What it tells.
  ///
  /// @param customer our id or the merchant's own
  record Told(
      String customer, Optional<SubscriptionId> subscription, String source, String id, Event event)
      implements EventReading {}

  record Wrong(String reason) implements EventReading {}

  default Optional<Told> good() {
    return this instanceof Told told ? Optional.of(told) : Optional.empty();
  }

  static List<EventReading> all(Call call) {
    return call.isText() ? text(call.text()) : tree(call.tree());
  }

  /// Whatever its type says: one JSON value, or a line each.
  private static List<EventReading> text(String text) {
    if (text.isBlank()) {
      return List.of();
    }
    try {
      return tree(Json.tree(text.getBytes(StandardCharsets.UTF_8)));
    } catch (JacksonException _) {
      return text.lines().filter(line -> !line.isBlank()).map(EventReading::line).toList();
    }
  }

  private static List<EventReading> tree(JsonNode tree) {
    return tree.isArray() ? tree.valueStream().map(EventReading::of).toList() : List.of(of(tree));
  }

  private static EventReading line(String text) {
    try {
      return of(Json.tree(text.getBytes(StandardCharsets.UTF_8)));
    } catch (JacksonException _) {
      return new Wrong("The line is not JSON.");
    }
  }

  private static EventReading of(JsonNode node) {
    try {
      return node.has("specversion")
          ? told(node, "subject", "type", "data")
          : told(node, "customer", "event", "properties");
    } catch (Malformed e) {
      return new Wrong(e.reason);
    }
  }

  private static Told told(JsonNode node, String customer, String name, String properties)
      throws Malformed {
    var source = node.has("source") ? text(node, "source") : "api";
    return new Told(
        text(node, customer),
        node.has("subscription") ? Optional.of(subscription(node)) : Optional.empty(),
        source,
        text(node, "id"),
        new Event(text(node, name), time(node), properties(node.path(properties), properties)));
  }

  private static SubscriptionId subscription(JsonNode node) throws Malformed {
    return SubscriptionId.parse(text(node, "subscription"))
        .orElseThrow(() -> new Malformed("`subscription` is no id of a subscription."));
  }

  private static String text(JsonNode node, String name) throws Malformed {
    var value = node.path(name);
    if (!value.isString() || value.stringValue().isEmpty()) {
      throw new Malformed("`%s` is missing, or no text.".formatted(name));
    }
    return shortEnough(value.stringValue(), name);
  }

  private static String shortEnough(String text, String name) throws Malformed {
    if (text.length() > LONGEST || !Json.isStorable(text)) {
      throw new Malformed(
          "`%s` is longer than %d characters, or has one that can not be stored."
              .formatted(name, LONGEST));
    }
    return text;
  }

  private static Instant time(JsonNode node) throws Malformed {
    try {
      return OffsetDateTime.parse(text(node, "time")).toInstant();
    } catch (DateTimeException _) {
      throw new Malformed("`time` is no instant, such as 2026-04-01T12:00:00Z.");
    }
  }

  private static Map<String, String> properties(JsonNode node, String name) throws Malformed {
    if (!(node.isMissingNode() || node.isObject()) || node.size() > MOST_PROPERTIES) {
      throw new Malformed(
          "`%s` is no object of at most %d properties.".formatted(name, MOST_PROPERTIES));
    }
    var properties = new HashMap<String, String>();
    for (var property : node.properties()) {
      var value = property.getValue();
      if (!value.isString() && !isNumber(value) && !value.isBoolean()) {
        throw new Malformed("`%s` is no text, number or flag.".formatted(property.getKey()));
      }
      var text = value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
      properties.put(shortEnough(property.getKey(), name), shortEnough(text, property.getKey()));
    }
    return properties;
  }

  /// One that can be written out.
  private static boolean isNumber(JsonNode value) {
    return value.isNumber() && Math.abs(value.decimalValue().scale()) <= MOST_DECIMALS;
  }

  /// Ends the reading of one event.
  final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    private Malformed(String reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
