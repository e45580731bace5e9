package dev.midcycle.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The description of the API, as the server itself hands it out.
class ReferenceTest {
  @RegisterExtension static final Installation installation = new Installation();

  @Test
  void anybody_gets_the_description_that_requests_are_checked_against() throws IOException {
    var answer = installation.anonymous().get("/docs/openapi.yaml");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/yaml");
    assertThat(answer.text()).isEqualTo(Files.readString(Path.of("../docs/api/openapi.yaml")));
  }

  @Test
  void its_pages_may_load_nothing_from_elsewhere() {
    assertThat(installation.anonymous().get("/docs/openapi.yaml").header("Content-Security-Policy"))
        .contains("default-src 'self'")
        .doesNotContain("https:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"catalogue.json", "scenario.json"})
  void editors_get_the_schemas_of_the_file_formats(String file) throws IOException {
    var answer = installation.anonymous().get("/schemas/" + file);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/schema+json");
    assertThat(answer.text())
        .isEqualTo(Files.readString(Path.of("src/main/resources/schemas", file)));
  }

  @Test
  void there_is_nothing_else() {
    assertThat(installation.anonymous().get("/docs/nothing.js").status()).isEqualTo(404);
    assertThat(installation.anonymous().get("/schemas/catalog.schema.json").status())
        .isEqualTo(404);
  }
}
