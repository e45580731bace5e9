package dev.midcycle.file;

import dev.midcycle.simulate.Scenario;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads scenario files. The published JSON Schema is `schema/scenario.schema.json`.
public final class ScenarioFiles {
  private final Path folder;
  private final List<Problem> problems = new ArrayList<>();

  /// @param folder what a relative `catalog:` is relative to
  private ScenarioFiles(Path folder) {
    this.folder = folder;
  }

  /// Reads a file; one that is not there is a problem like any other.
  public static Reading<Scenario> read(Path file) {
    var folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    return TextFiles.read(file).then(text -> parse(file.toString(), text, folder));
  }

  /// Reads a text; `name` is what problems call it, `folder` where its catalogue is looked for.
  public static Reading<Scenario> parse(String name, String text, Path folder) {
    return YamlText.parse(name, text).then(root -> new ScenarioFiles(folder).scenario(root));
  }

  private Reading<Scenario> scenario(Node root) {
    problems.addAll(SchemaCheck.problems(root, Schemas.SCENARIO));
    var rules = root.get("billing");
    var first = root.get("catalog").flatMap(this::catalog).map(node -> withRules(node, rules));
    var published = published(root, rules);
    var all = new ArrayList<Node>(published.values());
    first.ifPresent(catalog -> all.add(0, catalog));
    all.forEach(catalog -> problems.addAll(CatalogChecks.problems(catalog)));
    problems.addAll(ScenarioChecks.problems(root, all));
    return problems.isEmpty()
        ? new Reading.Valid<>(new ScenarioMapper(root, first.orElseThrow(), published).scenario())
        : new Reading.Invalid<>(problems);
  }

  /// The catalogue that a scenario names or holds; empty when there is none to look at.
  private Optional<Node> catalog(Node node) {
    return switch (node) {
      case Node.Mapping inline -> Optional.of(inline);
      case Node.Text(var at, var path) -> named(at, path);
      case Node.Numeral _, Node.Truth _, Node.Nothing _, Node.Sequence _ -> Optional.empty();
    };
  }

  private Optional<Node> named(Place at, String path) {
    try {
      var file = folder.resolve(path).normalize();
      if (!Files.isRegularFile(file)) {
        problems.add(at.problem("catalog: file `" + path + "` not found at " + file));
        return Optional.empty();
      }
      return loaded(TextFiles.read(file).then(text -> YamlText.parse(file.toString(), text)));
    } catch (InvalidPathException e) {
      problems.add(at.problem("catalog: `" + path + "` is not a valid path: " + e.getReason()));
      return Optional.empty();
    }
  }

  private Optional<Node> loaded(Reading<Node> reading) {
    return switch (reading) {
      case Reading.Valid<Node>(var catalog) -> {
        problems.addAll(SchemaCheck.problems(catalog, Schemas.CATALOG));
        yield Optional.of(catalog);
      }
      case Reading.Invalid<Node>(var found) -> {
        problems.addAll(found);
        yield Optional.empty();
      }
    };
  }

  /// The catalogues that steps publish, by the step's number.
  private static Map<Integer, Node> published(Node root, Optional<Node> rules) {
    var published = new LinkedHashMap<Integer, Node>();
    var steps = root.items("steps");
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).get("catalog").orElse(null) instanceof Node.Mapping catalog) {
        published.put(i, withRules(without(catalog, "migrate"), rules));
      }
    }
    return published;
  }

  private static Node without(Node.Mapping mapping, String key) {
    var members = new LinkedHashMap<>(mapping.members());
    members.remove(key);
    return new Node.Mapping(mapping.at(), members);
  }

  /// A catalogue whose billing rules give way, key by key, to those of the scenario.
  private static Node withRules(Node catalog, Optional<Node> rules) {
    if (rules.isEmpty() || !(catalog instanceof Node.Mapping(var at, var members))) {
      return catalog;
    }
    var billing = new LinkedHashMap<>(catalog.members("billing"));
    billing.putAll(rules.get().members());
    var merged = new LinkedHashMap<>(members);
    var place = rules.get().at();
    merged.put("billing", new Node.Member(place, new Node.Mapping(place, billing)));
    return new Node.Mapping(at, merged);
  }
}
