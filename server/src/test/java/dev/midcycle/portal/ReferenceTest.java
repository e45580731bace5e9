package dev.midcycle.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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

  @Test
  void there_is_nothing_else() {
    assertThat(installation.anonymous().get("/docs/nothing.js").status()).isEqualTo(404);
  }
}
