package dev.midcycle.app;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.customer.BillingDetails;
import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// What there is to try things with: `examples/demo.yaml`, and the catalogues it names.
record DemoFile(List<Merchant> tenants) {
  private static final String FOLDER = "/examples/";
  private static final JsonMapper MAPPER =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  /// One merchant. Subscriptions begin at `begins`; then time passes until `now`.
  record Merchant(
      String key,
      String name,
      String catalog,
      String accent,
      Instant begins,
      Instant now,
      List<Buyer> customers) {}

  record Buyer(
      String externalId,
      String name,
      List<Person> members,
      Optional<BillingDetails> billingDetails,
      Optional<String> card,
      List<Wanted> subscriptions,
      Optional<List<Use>> usage) {}

  record Person(String name, String email, String role) {}

  record Wanted(String plan, String interval) {}

  /// What is used: day by day the numbers of `daily`, over and over.
  ///
  /// @param things what is seen, so many of them each day; without it the number itself is reported
  record Use(String event, String property, Optional<String> things, List<Long> daily) {}

  static DemoFile read() {
    var tree = new Load(LoadSettings.builder().build()).loadFromString(text("demo.yaml"));
    return MAPPER.convertValue(tree, DemoFile.class);
  }

  static Catalog catalog(String name) {
    return switch (CatalogFiles.parse(name, text(name))) {
      case Reading.Valid<Catalog>(var catalog) -> catalog;
      case Reading.Invalid<Catalog>(var problems) ->
          throw new IllegalStateException("the example is wrong: " + problems);
    };
  }

  private static String text(String name) {
    try (var file = DemoFile.class.getResourceAsStream(FOLDER + name)) {
      if (file == null) {
        throw new IllegalStateException("the build left the example out: " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
