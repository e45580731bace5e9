package dev.midcycle.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.testkit.OpenApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The contract as the build hands it to a start, which reads of it what is asked for.
class ContractTest {
  private static final String WRITTEN = "../docs/api/openapi.yaml";

  @TempDir private Path folder = Path.of("");
  private byte[] built = {};

  @BeforeEach
  void build() throws IOException {
    var file = folder.resolve("openapi.json");
    ContractFile.main(WRITTEN, file.toString());
    built = Files.readAllBytes(file);
  }

  @Test
  void the_build_leaves_nothing_out() {
    var paths = Json.tree(built).get("paths");

    assertThat(OpenApi.operations())
        .allSatisfy((name, one) ->
            assertThat(paths.path(one.path()).path(one.method().toLowerCase(Locale.ROOT)))
                .as(name)
                .isEqualTo(one.node()));
  }

  @Test
  void a_start_reads_what_is_written_now() throws IOException {
    try (var packed = Contract.class.getResourceAsStream("/api/openapi.json")) {
      assertThat(packed == null ? built : packed.readAllBytes())
          .as("build again: the contract has changed since")
          .isEqualTo(built);
    }
  }

  @Test
  void every_operation_and_every_schema_can_be_read_although_a_start_reads_none() {
    var contract = new Contract(built);

    assertThat(contract.operations()).hasSameSizeAs(OpenApi.operations());
    assertThat(Json.tree(built).at("/components/schemas").propertyNames())
        .allSatisfy(name -> assertThatCode(() -> contract.schema(name)).doesNotThrowAnyException());
  }

  @Test
  void schemas_are_parts_of_one_document_and_no_copies_of_it() {
    var contract = new Contract(built);

    assertThat(contract.schema("Customer").findLexicalRoot())
        .isSameAs(contract.schema("QuoteRequest").findLexicalRoot());
  }

  @Test
  void an_operation_whose_schema_is_nowhere_is_found_by_reading_all() {
    var broken =
        new String(built, UTF_8)
            .replace("#/components/schemas/QuoteRequest\"", "#/components/schemas/Nowhere\"");
    var contract = new Contract(broken.getBytes(UTF_8));

    assertThat(contract.has("POST /v1/quotes")).isTrue();
    assertThatThrownBy(contract::operations).hasMessageContaining("Nowhere");
  }
}
