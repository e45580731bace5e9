package dev.midcycle.file;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.CatalogDifference;
import dev.midcycle.catalog.CatalogDifference.Added;
import dev.midcycle.catalog.CatalogDifference.Changed;
import dev.midcycle.catalog.CatalogDifference.Removed;
import dev.midcycle.catalog.CatalogDifference.Section;
import dev.midcycle.catalog.CatalogDifference.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// In what two catalogues differ. Compared as they are written with every default spelled out
/// ([CatalogJson]), so that whatever a file may say is compared, and what means the same is the
/// same.
public final class CatalogDifferences {
  private static final Map<String, Section> SECTIONS = sections();

  private final List<CatalogDifference> found = new ArrayList<>();

  private CatalogDifferences() {}

  private static Map<String, Section> sections() {
    var sections = new LinkedHashMap<String, Section>();
    sections.put("plans", Section.PLAN);
    sections.put("addons", Section.ADDON);
    sections.put("coupons", Section.COUPON);
    sections.put("meters", Section.METER);
    sections.put("features", Section.FEATURE);
    return sections;
  }

  /// Those of the catalogue as a whole first, then plans, add-ons and all else.
  public static List<CatalogDifference> between(Catalog before, Catalog after) {
    var all = new CatalogDifferences();
    all.compare(CatalogJson.json(before), CatalogJson.json(after));
    return List.copyOf(all.found);
  }

  private void compare(JsonNode before, JsonNode after) {
    var whole = new Subject(Section.CATALOG, "", after.path("name").asString(""));
    for (var name : names(before, after)) {
      if (!SECTIONS.containsKey(name)) {
        compare(whole, name, before.path(name), after.path(name));
      }
    }
    SECTIONS.forEach((name, section) -> compare(section, before.path(name), after.path(name)));
  }

  private void compare(Section section, JsonNode before, JsonNode after) {
    for (var key : names(before, after)) {
      var one = before.path(key);
      var other = after.path(key);
      var named = other.isMissingNode() ? one : other;
      var subject = new Subject(section, key, named.path("name").asString(key));
      if (one.isMissingNode()) {
        found.add(new Added(subject));
      } else if (other.isMissingNode()) {
        found.add(new Removed(subject));
      } else {
        compare(subject, "", one, other);
      }
    }
  }

  private void compare(Subject subject, String path, JsonNode before, JsonNode after) {
    if (before.equals(after)) {
      return;
    }
    if (before.isObject() && after.isObject()) {
      names(before, after)
          .forEach(
              name -> compare(subject, below(path, name), before.path(name), after.path(name)));
    } else if (isKeyed(before) && isKeyed(after)) {
      var one = byKey(before);
      var other = byKey(after);
      var keys = new LinkedHashSet<>(one.keySet());
      keys.addAll(other.keySet());
      keys.forEach(key -> compare(subject, below(path, key), one(one, key), one(other, key)));
    } else {
      found.add(new Changed(subject, path, text(before), text(after)));
    }
  }

  private static JsonNode one(Map<String, JsonNode> all, String key) {
    return all.getOrDefault(key, CatalogJson.JSON.missingNode());
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static List<String> names(JsonNode before, JsonNode after) {
    return Stream.concat(before.propertyStream(), after.propertyStream())
        .map(Map.Entry::getKey)
        .distinct()
        .toList();
  }

  /// Whether it is a list of what has keys, such as charges: their order says nothing.
  private static boolean isKeyed(JsonNode node) {
    return node.isArray()
        && node.valueStream().allMatch(one -> one.path("key").isString())
        && byKey(node).size() == node.size();
  }

  private static Map<String, JsonNode> byKey(JsonNode list) {
    var all = new LinkedHashMap<String, JsonNode>();
    list.valueStream().forEach(one -> all.put(one.path("key").asString(""), one));
    return all;
  }

  /// As a catalogue file may write it in one line.
  private static Optional<String> text(JsonNode node) {
    return node.isMissingNode()
        ? Optional.empty()
        : Optional.of(node.isString() ? node.stringValue() : YamlWriting.flow(node));
  }
}
