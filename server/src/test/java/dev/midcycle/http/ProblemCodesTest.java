package dev.midcycle.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.billing.Refusal;
import dev.midcycle.testkit.OpenApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The page of problems, the contract and the code name the same codes.
class ProblemCodesTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/midcycle");
  private static final Path REFUSALS =
      Path.of("../engine/src/main/java/dev/midcycle/billing/Refusal.java");

  private static final Pattern ROW =
      Pattern.compile(
          "^\\| `([a-z_]+)` \\| [45]\\d\\d \\| \\S.* \\| \\S.* \\|$", Pattern.MULTILINE);
  private static final Pattern REFUSED =
      Pattern.compile("[Rr]efus(?:ed|al)\\(\\s*(?:[A-Z0-9_]+,\\s*)?\"([a-z_]+)\",\\s");
  private static final Pattern TOLD = Pattern.compile("new Told\\(\\s*\\d+,\\s*\"([a-z_]+)\"");
  private static final Pattern CODE = Pattern.compile("return \"([a-z_]+)\";");

  @Test
  void the_page_explains_every_code_of_the_contract() {
    assertThat(found(ROW, Path.of("../docs/api/problems.md"))).isEqualTo(named());
  }

  @Test
  void the_contract_names_every_code_that_is_told() {
    assertThat(named())
        .containsAll(found(TOLD, SOURCES.resolve("http/Problems.java")))
        .containsAll(found(CODE, REFUSALS))
        .containsAll(refused());
  }

  /// So that the patterns cannot become blind unseen.
  @Test
  void codes_are_found_where_they_stand() {
    assertThat(CODE.matcher(text(REFUSALS)).results())
        .hasSize(Refusal.class.getPermittedSubclasses().length);
    assertThat(found(TOLD, SOURCES.resolve("http/Problems.java"))).contains("invalid", "busy");
    assertThat(refused()).contains("stale_quote", "email_taken", "payment_failed");
  }

  private static Set<String> refused() {
    try (var files = Files.walk(SOURCES.resolve("api"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> found(REFUSED, file).stream())
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> named() {
    return OpenApi.schema("ProblemCode")
        .at("/x-extensible-enum")
        .valueStream()
        .map(JsonNode::asString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> found(Pattern pattern, Path file) {
    return pattern
        .matcher(text(file))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
