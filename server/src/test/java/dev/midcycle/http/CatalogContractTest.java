package dev.midcycle.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.CatalogJson;
import dev.midcycle.file.Reading;
import dev.midcycle.testkit.OpenApi;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What the contract says of a catalogue is what files may have, and what the API answers.
class CatalogContractTest {
  @Test
  void a_coupon_has_the_keys_of_a_file_and_no_others() throws IOException {
    var file = Json.tree(bytes("/schema/catalog.schema.json")).at("/$defs/coupon/properties");

    assertThat(OpenApi.schema("CatalogCoupon").path("properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(file.propertyNames());
  }

  @Test
  void a_catalogue_with_every_key_fits_the_contract() throws IOException {
    var content = Json.tree(CatalogJson.write(everyKey()).getBytes(StandardCharsets.UTF_8));

    assertThat(content.path("coupons").valueStream().flatMap(one -> one.propertyNames().stream()))
        .as("all keys of a coupon are tried")
        .containsAll(OpenApi.schema("CatalogCoupon").path("properties").propertyNames());
    assertThat(Contract.published().schema("CatalogContent").validate(content)).isEmpty();
    assertThat(Contract.published().schema("CatalogContent").validate(withNumber(content)))
        .extracting(error -> error.getInstanceLocation().toString())
        .containsExactly("/coupons/TEN/percent");
  }

  private static JsonNode withNumber(JsonNode content) {
    var text = content.toString().replace("\"percent\":\"10\"", "\"percent\":10");
    return Json.tree(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Catalog everyKey() throws IOException {
    var text = new String(bytes("/file/every-key-catalog.yaml"), StandardCharsets.UTF_8);
    return switch (CatalogFiles.parse("every key", text)) {
      case Reading.Valid<Catalog>(var catalog) -> catalog;
      case Reading.Invalid<Catalog>(var problems) -> throw new AssertionError(problems);
    };
  }

  private static byte[] bytes(String resource) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(CatalogContractTest.class.getResourceAsStream(resource))) {
      return file.readAllBytes();
    }
  }
}
