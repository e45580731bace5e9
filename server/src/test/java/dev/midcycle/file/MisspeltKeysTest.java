package dev.midcycle.file;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Every key of both formats, misspelt in every way that a slip of one finger allows: a letter left
/// out, doubled, or swapped with its neighbour.
class MisspeltKeysTest {
  private static final String BASE = "https://midcycle.dev/schema/";

  /// Keys of one depth are misspelt together: each problem must still be told.
  @ParameterizedTest
  @ValueSource(strings = {"every-key-catalog.yaml", "every-key-scenario.yaml"})
  void are_told_with_their_line_and_the_key_that_was_meant(String file) {
    var text = Fixtures.text(file);
    var keys = new ArrayList<Key>();
    collect(Fixtures.valid(YamlText.parse(file, text)), start(file), keys, new HashMap<>());
    int told = 0;

    for (var together : keys.stream().collect(groupingBy(Key::depth)).values()) {
      for (int slip = 0; slip < 60; slip++) {
        var wrong = wrong(together, slip);
        var problems = wrong.isEmpty() ? List.<Problem>of() : read(file, replaced(text, wrong));
        wrong.forEach((key, word) -> assertThat(problems).as(word).anyMatch(told(key, word)));
        told += wrong.size();
      }
    }

    assertThat(told).isGreaterThan(1000);
  }

  /// The slip of that number for each key that has so many.
  private static Map<Key, String> wrong(List<Key> keys, int slip) {
    var wrong = new LinkedHashMap<Key, String>();
    for (var key : keys) {
      var slips = slips(key);
      if (slip < slips.size()) {
        wrong.put(key, slips.get(slip));
      }
    }
    return wrong;
  }

  private static Predicate<Problem> told(Key key, String word) {
    return problem ->
        problem.line() == key.at().line()
            && problem.message().startsWith("unknown key `" + word + "` in ")
            && problem.message().contains("did you mean ")
            && problem.message().contains("`" + key.name() + "`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"every-key-catalog.yaml", "every-key-scenario.yaml"})
  void the_files_misspelt_here_have_every_key_of_their_schema(String file) {
    var used = new HashMap<JsonNode, Set<String>>();
    collect(
        Fixtures.valid(YamlText.parse(file, Fixtures.text(file))),
        start(file),
        new ArrayList<>(),
        used);
    var defined = new TreeSet<String>();
    var met = new TreeSet<String>();

    for (var holder : start(file).document().findParents("properties")) {
      for (var name : holder.path("properties").propertyNames()) {
        defined.add(holder.path("description").asString() + " > " + name);
      }
    }
    used.forEach((holder, names) ->
        names.forEach(name -> met.add(holder.path("description").asString() + " > " + name)));

    assertThat(met).containsAll(defined);
    assertThat(defined).hasSizeGreaterThan(70);
  }

  @ParameterizedTest
  @ValueSource(strings = {"every-key-catalog.yaml", "every-key-scenario.yaml"})
  void the_files_misspelt_here_are_valid_as_they_stand(String file) {
    assertThat(read(file, Fixtures.text(file))).isEmpty();
  }

  private record Key(Place at, String name, Set<String> siblings) {
    int depth() {
      return (int) at.path().chars().filter(one -> one == '.' || one == '[').count();
    }
  }

  private static List<Problem> read(String file, String text) {
    return file.contains("catalog")
        ? Fixtures.problems(CatalogFiles.parse(file, text))
        : Fixtures.problems(
            ScenarioFiles.parse(file, text, Fixtures.path(file).resolveSibling("")));
  }

  /// A part of a schema, and the document it stands in.
  private record Spot(JsonNode part, JsonNode document) {
    static Spot whole(String name) {
      var document = Optional.ofNullable(Schemas.published().get(BASE + name)).orElseThrow();
      return new Spot(document, document);
    }

    /// What a reference, or a choice between a text and a mapping, leads to for a mapping.
    Spot resolved() {
      if (part.has("then")) {
        return new Spot(part.path("then"), document).resolved();
      }
      if (!part.has("$ref")) {
        return this;
      }
      var ref = part.path("$ref").asString().split("#", 2);
      var target = ref[0].isEmpty() ? new Spot(document, document) : whole(ref[0]);
      return ref.length == 1
          ? target
          : new Spot(target.document.at(ref[1]), target.document).resolved();
    }

    Spot below(String name) {
      var known = part.path("properties");
      var other = part.path("patternProperties").valueStream().findFirst();
      return new Spot(
          known.has(name) ? known.path(name) : other.orElse(part.path("additionalProperties")),
          document);
    }
  }

  private static Spot start(String file) {
    return Spot.whole(file.contains("catalog") ? "catalog.schema.json" : "scenario.schema.json");
  }

  /// Walks a tree and its schema together.
  private static void collect(
      Node node, Spot spot, List<Key> keys, Map<JsonNode, Set<String>> used) {
    var holder = spot.resolved();
    var known = holder.part().path("properties");
    node.members()
        .forEach((name, member) -> {
          if (known.has(name)) {
            keys.add(new Key(member.keyAt(), name, Set.copyOf(known.propertyNames())));
            used.computeIfAbsent(holder.part(), _ -> new LinkedHashSet<>()).add(name);
          }
          collect(member.value(), holder.below(name), keys, used);
        });
    var items = new Spot(holder.part().path("items"), holder.document());
    node.items().forEach(item -> collect(item, items, keys, used));
  }

  private static List<String> slips(Key key) {
    var slips = new LinkedHashSet<String>();
    var name = key.name();
    for (int i = 0; i < name.length(); i++) {
      slips.add(name.substring(0, i) + name.substring(i + 1));
      slips.add(name.substring(0, i + 1) + name.substring(i));
      if (i > 0) {
        var swapped = "" + name.charAt(i) + name.charAt(i - 1);
        slips.add(name.substring(0, i - 1) + swapped + name.substring(i + 1));
      }
    }
    slips.removeAll(key.siblings());
    slips.remove("");
    return List.copyOf(slips);
  }

  private static String replaced(String text, Map<Key, String> wrong) {
    var lines = new ArrayList<>(text.lines().toList());
    wrong.keySet().stream()
        .sorted(comparingInt((Key key) -> key.at().column()).reversed())
        .forEach(key -> {
          int number = key.at().line() - 1;
          int column = key.at().column() - 1;
          var line = lines.get(number);
          var rest = line.substring(column + key.name().length());
          lines.set(number, line.substring(0, column) + wrong.get(key) + rest);
        });
    return String.join("\n", lines);
  }
}
