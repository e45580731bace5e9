package dev.midcycle.stored;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;

/// What one column holds, or each object of the list that it holds.
public final class Form<T> {
  /// Where an object says its version.
  public static final String VERSION = "v";

  private static final int FIRST = 1;

  private final Format format;
  private final JavaType type;
  private final ObjectReader reader;
  private final List<Step> steps;
  private final Map<String, Form<?>> copies;
  private final String written;
  private final String asKept;

  Form(Format format, JavaType type, List<Step> steps, Map<String, Form<?>> copies) {
    this.format = format;
    this.type = type;
    this.reader = format.reader(type);
    this.steps = steps;
    this.copies = copies;
    this.written = "{\"" + VERSION + "\":" + version() + ",";
    this.asKept = "{\"" + VERSION + "\": " + version() + ", ";
  }

  /// A part of it is a copy of what another column holds: it has its own version.
  public Form<T> copying(String part, Form<?> other) {
    var all = new HashMap<>(copies);
    all.put(part, other);
    return new Form<>(format, type, steps, Map.copyOf(all));
  }

  /// The version that is written.
  public int version() {
    return FIRST + steps.size();
  }

  public String write(T value) {
    var text = format.text(value);
    return "{}".equals(text)
        ? "{\"" + VERSION + "\":" + version() + "}"
        : written + text.substring(1);
  }

  public T read(String json) {
    return isOfToday(json) ? ofToday(json) : reader.readValue(today(format.tree(json)));
  }

  public String writeAll(List<T> values) {
    return values.stream().map(this::write).collect(Collectors.joining(",", "[", "]"));
  }

  public List<T> readAll(String json) {
    return StreamSupport.stream(format.tree(json).spliterator(), false)
        .map(one -> reader.<T>readValue(today(one)))
        .toList();
  }

  /// `jsonb` puts the shortest name first, so a text begins with its version. Most are of today's.
  private boolean isOfToday(String json) {
    return copies.isEmpty() && (json.startsWith(asKept) || json.startsWith(written));
  }

  private T ofToday(String json) {
    return reader.readValue("{" + json.substring(json.indexOf(',') + 1));
  }

  /// `stored`, brought up to today's version, without saying it.
  private ObjectNode today(JsonNode stored) {
    var object = (ObjectNode) stored.deepCopy();
    int version = version(object);
    for (var step : steps.subList(version - FIRST, steps.size())) {
      object = step.up(object);
    }
    for (var copy : copies.entrySet()) {
      if (object.get(copy.getKey()) instanceof ObjectNode part) {
        object.set(copy.getKey(), copy.getValue().today(part));
      }
    }
    return object;
  }

  /// The version that it says, and says no more. Older texts may have named something else so, but
  /// no number.
  private int version(ObjectNode object) {
    if (!(object.get(VERSION) instanceof NumericNode said)) {
      return FIRST;
    }
    object.remove(VERSION);
    int version = said.intValue();
    if (version < FIRST || version > version()) {
      throw new IllegalStateException(
          "%s of version %d, written by a newer Midcycle than this, which knows %d"
              .formatted(type().getSimpleName(), version, version()));
    }
    return version;
  }

  /// Whether a part of it keeps the version of `other`.
  boolean copies(Form<?> other) {
    return copies.containsValue(other);
  }

  Class<?> type() {
    return type.getRawClass();
  }
}
