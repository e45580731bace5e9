package dev.midcycle.file;

import dev.midcycle.file.SchemaParts.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The page of one of the two formats, and its schema as editors are given it: made of the schema
/// that files are checked by, of `reference/meanings.yaml` of the test resources, and of the file
/// of the tests that has every key.
final class ReferencePage {
  static final Path FOLDER = Path.of("..", "docs", "reference");
  private static final Path SOURCES = Path.of("src", "test", "resources", "reference");
  private static final int LONGEST_EXAMPLE = 90;

  private final String format;
  private final String schema;
  private final SchemaParts parts;
  private final Node every;
  private final Map<String, Node.Member> meanings;

  /// @param format `catalogue` or `scenario`
  ReferencePage(String format) {
    var stem = format.equals("catalogue") ? "catalog" : format;
    this.format = format;
    this.schema = stem + ".schema.json";
    this.parts = new SchemaParts(schema, SchemaParts.published(schema), format);
    var file = "every-key-" + stem + ".yaml";
    this.every = Fixtures.valid(YamlText.parse(file, Fixtures.text(file)));
    this.meanings =
        Fixtures.valid(
                TextFiles.read(SOURCES.resolve("meanings.yaml"))
                    .then(text -> YamlText.parse("meanings.yaml", text)))
            .members(format);
  }

  /// Keys without a meaning, and meanings without a key.
  List<String> misfits() {
    var all = new TreeSet<String>();
    for (var part : parts.all()) {
      SchemaParts.keys(part.holder()).forEach(one -> all.add(part.name() + "." + one.getKey()));
    }
    var meant = new TreeSet<String>();
    meanings.forEach((part, member) ->
        member.value().members().keySet().forEach(key -> meant.add(part + "." + key)));
    return Stream.concat(
            all.stream().filter(key -> !meant.contains(key)).map(key -> key + " has no meaning"),
            meant.stream().filter(key -> !all.contains(key)).map(key -> key + " is no key"))
        .toList();
  }

  String text() {
    return intro() + parts.all().stream().map(this::section).collect(Collectors.joining("\n"));
  }

  private String section(Part part) {
    var lines = new ArrayList<String>();
    lines.add("## " + part.name());
    lines.add("");
    lines.add(where(part));
    lines.add("");
    lines.add("| key | what it says | what may stand there | left out | example |");
    lines.add("|---|---|---|---|---|");
    SchemaParts.keys(part.holder())
        .forEach(one ->
            lines.add(
                "| `%s`%s | %s | %s | %s | %s |"
                    .formatted(
                        one.getKey(),
                        isNeeded(part, one.getKey()) ? " *" : "",
                        said(part, one.getKey(), "means"),
                        cell(parts.type(one.getValue(), one.getKey())),
                        said(part, one.getKey(), "default"),
                        example(part, one.getKey()))));
    return String.join("\n", lines) + "\n";
  }

  private static boolean isNeeded(Part part, String key) {
    return part.holder().path("required").valueStream().anyMatch(one -> one.asString().equals(key));
  }

  private String where(Part part) {
    var places =
        part.places().stream()
            .map(place -> String.join(".", place).replace("*", "…"))
            .map(place -> place.isEmpty() ? "At the top of the file." : "`" + place + "`")
            .distinct()
            .collect(Collectors.joining(", "));
    return places.startsWith("At") ? places : "In " + places + ".";
  }

  private String said(Part part, String key, String what) {
    return Optional.ofNullable(meanings.get(part.name()))
        .flatMap(member -> member.value().get(key))
        .flatMap(meaning -> meaning.text(what))
        .map(ReferencePage::cell)
        .orElse("");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  /// The first that the file with every key has, where it is short and has no table of its own.
  private String example(Part part, String key) {
    return part.places().stream()
        .flatMap(place -> at(every, place))
        .flatMap(node -> node.get(key).stream())
        .map(value -> key + ": " + flow(value))
        .filter(text -> text.length() <= LONGEST_EXAMPLE)
        .findFirst()
        .map(text -> "`" + cell(text) + "`")
        .orElse("");
  }

  private static Stream<Node> at(Node node, List<String> place) {
    if (place.isEmpty()) {
      return Stream.of(node);
    }
    var rest = place.subList(1, place.size());
    var step = place.getFirst();
    var below =
        step.equals("*")
            ? Stream.concat(
                node.items().stream(), node.members().values().stream().map(Node.Member::value))
            : node.get(step).stream();
    return below.flatMap(one -> at(one, rest));
  }

  private static String flow(Node node) {
    return switch (node) {
      case Node.Text(_, var value) ->
          value.matches(".*[:{}\\[\\],#].*") ? "'" + value + "'" : value;
      case Node.Numeral(_, var value) -> value.toPlainString();
      case Node.Truth(_, var value) -> String.valueOf(value);
      case Node.Nothing _ -> "null";
      case Node.Sequence(_, var items) ->
          items.stream().map(ReferencePage::flow).collect(Collectors.joining(", ", "[", "]"));
      case Node.Mapping(_, var members) ->
          members.entrySet().stream()
              .map(one -> one.getKey() + ": " + flow(one.getValue().value()))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  /// The schema with what each key means, for editors.
  String described() {
    var tree = (ObjectNode) SchemaParts.published(schema).deepCopy();
    for (var part : new SchemaParts(schema, tree, format).all()) {
      for (var one : SchemaParts.keys(part.holder())) {
        ((ObjectNode) one.getValue()).put("description", described(part, one.getKey()));
      }
    }
    tree.remove("$id");
    return JsonMapper.builder()
            .build()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(tree)
            .replace("catalog.schema.json", "catalogue.json")
            .replace("\r\n", "\n")
        + "\n";
  }

  private String described(Part part, String key) {
    var otherwise = said(part, key, "default");
    return said(part, key, "means") + (otherwise.isEmpty() ? "" : " Left out: " + otherwise + ".");
  }

  private String intro() {
    try {
      return Files.readString(SOURCES.resolve(format + ".md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
