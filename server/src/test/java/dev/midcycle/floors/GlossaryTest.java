package dev.midcycle.floors;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.midcycle.db.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The glossary is true: what it names is there, under that name.
class GlossaryTest {
  private static final String ROOT = "dev.midcycle.";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.midcycle");

  /// Beside the sources of what is shown.
  private static final Set<Path> OTHERS =
      Set.of(Path.of("node_modules"), Path.of("dist"), Path.of("test"), Path.of("mock"));

  @RegisterExtension final TestDatabase testing = new TestDatabase();

  private Glossary glossary =
      new Glossary(Set.of(), _ -> false, Set.of(), _ -> false, Set.of(), _ -> false, _ -> false);

  @BeforeEach
  void read() throws SQLException, IOException {
    var columns = columns();
    var fields = fields();
    var shown = shown();
    glossary =
        new Glossary(
            CLASSES.stream().map(GlossaryTest::name).collect(toSet()),
            GlossaryTest::hasMethod,
            columns.keySet(),
            name -> has(columns, name),
            fields.keySet(),
            name -> has(fields, name),
            shown::contains);
  }

  @Test
  void what_it_names_is_there() throws IOException {
    var text = Files.readString(Path.of("../docs/glossary.md"));

    assertThat(glossary.missing(text)).isEmpty();
    assertThat(text.lines().filter(line -> line.startsWith("| ")).count()).isGreaterThan(80);
  }

  @Test
  void what_is_not_there_is_found() {
    var planted =
        """
        | Where is a dream computed? | `rating.PeriodFee#dream` |
        | Where is nothing done? | `rating.PeriodFee` |
        | type | what | `rating.Dream` | | | |
        | table | what | | `dream` | | |
        | column | what | | `document.dream` | | |
        | schema | what | | | `Dream` | |
        | field | what | | | `Document.dream` | |
        | text | what | | | | Zzyzx dream |
        | short | what |  | |
        | lawful | what | `rating.PeriodFee` | `document.kind` | `Customer.email` | Invoices |
        """;

    assertThat(glossary.missing(planted))
        .containsExactly(
            "Where is a dream computed?: rating.PeriodFee#dream",
            "Where is nothing done?: rating.PeriodFee",
            "type: rating.Dream",
            "table: dream",
            "column: document.dream",
            "schema: Dream",
            "field: Document.dream",
            "text: Zzyzx dream",
            "short: has 4 columns");
  }

  private static String name(JavaClass type) {
    return type.getName().substring(ROOT.length()).replace('$', '.');
  }

  private static boolean hasMethod(String place) {
    var parts = place.split("#", -1);
    return CLASSES.stream()
        .filter(type -> name(type).equals(parts[0]))
        .anyMatch(type ->
            type.getMethods().stream().anyMatch(method -> method.getName().equals(parts[1])));
  }

  private static boolean has(Map<String, Set<String>> all, String name) {
    var parts = name.split("\\.", -1);
    return all.getOrDefault(parts[0], Set.of()).contains(parts[1]);
  }

  private Map<String, Set<String>> columns() throws SQLException {
    var columns = new TreeMap<String, Set<String>>();
    var login = testing.login();
    try (var connection =
            DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
        var rows = connection.getMetaData().getColumns(null, "public", "%", "%")) {
      while (rows.next()) {
        columns
            .computeIfAbsent(rows.getString("TABLE_NAME"), _ -> new HashSet<>())
            .add(rows.getString("COLUMN_NAME"));
      }
    }
    return columns;
  }

  private static Map<String, Set<String>> fields() throws IOException {
    var fields = new TreeMap<String, Set<String>>();
    try (var file = Files.newInputStream(Path.of("../docs/api/openapi.yaml"))) {
      var contract = new Load(LoadSettings.builder().build()).loadFromInputStream(file);
      map(map(map(contract).get("components")).get("schemas"))
          .forEach((name, schema) ->
              fields.put(
                  String.valueOf(name),
                  map(map(schema).get("properties")).keySet().stream()
                      .map(String::valueOf)
                      .collect(toSet())));
    }
    return fields;
  }

  private static Map<?, ?> map(@Nullable Object node) {
    return node instanceof Map<?, ?> map ? map : Map.of();
  }

  /// All sources of what is shown.
  private static String shown() throws IOException {
    try (var folders = Files.list(Path.of("../web"))) {
      return folders
          .filter(folder -> Files.isDirectory(folder) && !OTHERS.contains(folder.getFileName()))
          .flatMap(GlossaryTest::sources)
          .map(GlossaryTest::text)
          .collect(joining("\n"));
    }
  }

  private static Stream<Path> sources(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().matches(".*\\.tsx?")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
