package dev.midcycle.app;

import dev.midcycle.catalog.CatalogDifference;
import dev.midcycle.catalog.CatalogDifference.Added;
import dev.midcycle.catalog.CatalogDifference.Changed;
import dev.midcycle.catalog.CatalogDifference.Removed;
import dev.midcycle.catalog.CatalogDifference.Section;
import dev.midcycle.catalog.CatalogDifference.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// In what a catalogue differs from the one before, for people: a subject after the other.
final class CatalogDifferenceText {
  private CatalogDifferenceText() {}

  static String of(List<CatalogDifference> all) {
    var bySubject = new LinkedHashMap<Subject, List<CatalogDifference>>();
    all.forEach(one -> bySubject.computeIfAbsent(one.subject(), _ -> new ArrayList<>()).add(one));
    return bySubject.values().stream()
        .map(CatalogDifferenceText::subject)
        .collect(Collectors.joining("\n"));
  }

  private static String subject(List<CatalogDifference> some) {
    var subject = name(some.getFirst().subject());
    return switch (some.getFirst()) {
      case Added _ -> "+ " + subject;
      case Removed _ -> "- " + subject;
      case Changed _ ->
          "~ "
              + subject
              + some.stream()
                  .map(one -> one instanceof Changed changed ? "\n    " + line(changed) : "")
                  .collect(Collectors.joining());
    };
  }

  private static String name(Subject subject) {
    if (subject.section() == Section.CATALOG) {
      return "the catalogue";
    }
    var kind = subject.section().name().toLowerCase(Locale.ROOT);
    return subject.name().equals(subject.key())
        ? kind + " " + subject.key()
        : "%s %s (%s)".formatted(kind, subject.key(), subject.name());
  }

  private static String line(Changed changed) {
    return "%s: %s -> %s"
        .formatted(
            changed.path(), changed.before().orElse("(none)"), changed.after().orElse("(none)"));
  }

  /// Of those that the API tells.
  static String of(JsonNode differences) {
    return of(differences.valueStream().map(CatalogDifferenceText::difference).toList());
  }

  private static CatalogDifference difference(JsonNode node) {
    var subject =
        new Subject(
            Section.valueOf(text(node, "section").toUpperCase(Locale.ROOT)),
            text(node, "key"),
            text(node, "name"));
    return switch (text(node, "change")) {
      case "added" -> new Added(subject);
      case "removed" -> new Removed(subject);
      default ->
          new Changed(
              subject,
              text(node, "path"),
              node.path("before").asStringOpt(),
              node.path("after").asStringOpt());
    };
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }
}
