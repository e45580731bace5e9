package dev.midcycle.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages that teach name classes, tests, scenarios and other pages. All of them are there.
class PagesTest {
  private static final Path ROOT = Path.of("..");
  private static final Path SCENARIOS = ROOT.resolve("examples/scenarios");

  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)");
  private static final Pattern SCENARIO = Pattern.compile("`(\\w+(?:-\\w+)+…?\\.yaml)`");

  private static Sources sources;

  @BeforeAll
  static void read() throws IOException {
    sources = new Sources();
  }

  static Stream<Path> pages() throws IOException {
    return Stream.of(
            Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")),
            Sources.below("../docs", ".md").stream(),
            Sources.below("../bench", "README.md").stream())
        .flatMap(pages -> pages);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_link_leads_somewhere(Path page) throws IOException {
    var links = LINK.matcher(Files.readString(page)).results().map(link -> link.group(1));

    assertThat(links.map(link -> page.resolveSibling(link).normalize()))
        .allSatisfy(file -> assertThat(file).exists());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONTRIBUTING.md",
        "docs/architecture.md",
        "docs/easy-to-get-wrong.md",
        "docs/laws.md",
        "docs/reliability.md"
      })
  void what_a_page_names_is_there(String page) throws IOException {
    var text = Files.readString(ROOT.resolve(page));

    assertThat(Named.in(text)).isNotEmpty();
    assertThat(missing(text)).isEmpty();
  }

  /// An example of a package's page is a scenario that is run, or is not named.
  @Test
  void what_the_front_page_of_a_package_names_is_there() throws IOException {
    var pages = Sources.frontPages();

    assertThat(pages).hasSizeGreaterThan(30);
    for (var page : pages) {
      assertThat(missing(Files.readString(page))).as(page.toString()).isEmpty();
    }
  }

  @Test
  void the_front_page_of_a_package_says_which_tables_it_writes() throws IOException {
    var tables = new Tables();

    for (var page : Sources.frontPages()) {
      assertThat(Tables.saidOn(Files.readString(page)))
          .as(page.toString())
          .isEqualTo(tables.writtenIn(page.resolveSibling("")));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          insert into fact (tenant) select 1     | fact
          update document set open = 0           | document
          delete from usage_batch where no = 1   | usage_batch
          select 1 from fact for update          |
          insert into somewhere values (1)       |
          """)
  void a_statement_that_writes_is_found(String statement, String table) throws IOException {
    var written = new Tables().writtenBy(statement);

    assertThat(String.join(" ", written)).isEqualTo(table == null ? "" : table);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          `billing.Decisions.decide` and `Billed.Flat` | ""
          `Optional`, `KEY`, `from`, `plan: pro`       | ""
          `cycle.Decisions`                            | cycle.Decisions
          `Lifecycle.retreat`                          | Lifecycle.retreat
          `LifecycleTest.time_g…`, `.time_stands`       | LifecycleTest.time_stands
          [Lifecycle#retreat] and [Lifecycle]          | Lifecycle.retreat
          `no-such-life.yaml`                          | no-such-life.yaml
          """)
  void what_is_not_there_is_found(String text, String missing) {
    assertThat(String.join(" ", missing(text))).isEqualTo(missing);
  }

  private static List<String> missing(String page) {
    var types =
        Named.in(page).stream()
            .filter(named -> !sources.has(named.place(), named.type(), named.part()))
            .map(PagesTest::told);
    var scenarios =
        SCENARIO
            .matcher(page)
            .results()
            .map(scenario -> scenario.group(1))
            .filter(name -> !isThere(name));
    return Stream.concat(types, scenarios).toList();
  }

  private static boolean isThere(String scenario) {
    var begins = scenario.replace(".yaml", "");
    try (var files = Files.list(SCENARIOS)) {
      return files
          .map(file -> file.getFileName().toString())
          .anyMatch(name ->
              begins.endsWith("…")
                  ? name.startsWith(begins.replace("…", ""))
                  : name.equals(scenario));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String told(Named named) {
    return (named.place().isEmpty() ? "" : named.place() + ".")
        + named.type()
        + named.part().map(part -> "." + part).orElse("");
  }
}
