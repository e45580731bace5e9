package dev.midcycle.file;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The published JSON Schemas of the two formats.
final class Schemas {
  private static final String BASE = "https://midcycle.dev/schema/";
  private static final Map<String, String> TEXTS =
      Map.of(
          BASE + "catalog.schema.json", resource("catalog.schema.json"),
          BASE + "scenario.schema.json", resource("scenario.schema.json"));
  private static final Map<String, JsonNode> TREES = trees();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(TEXTS));

  static final Schema CATALOG = load("catalog.schema.json");
  static final Schema SCENARIO = load("scenario.schema.json");

  private Schemas() {}

  /// The part of a schema that holds the keyword at `keyword`.
  static JsonNode holderOf(SchemaLocation keyword) {
    var tree = TREES.get(String.valueOf(keyword.getAbsoluteIri()));
    if (tree == null) {
      throw new IllegalStateException("unknown schema: " + keyword);
    }
    var at = tree;
    var path = keyword.getFragment();
    for (int i = 0; i < path.getNameCount() - 1; i++) {
      at = path.getElement(i) instanceof Integer index ? at.path(index) : at.path(path.getName(i));
    }
    return at;
  }

  static Map<String, JsonNode> published() {
    return TREES;
  }

  private static Schema load(String name) {
    return REGISTRY.getSchema(SchemaLocation.of(BASE + name));
  }

  private static Map<String, JsonNode> trees() {
    var mapper = new JsonMapper();
    var trees = new LinkedHashMap<String, JsonNode>();
    TEXTS.forEach((iri, text) -> trees.put(iri, mapper.readTree(text)));
    return trees;
  }

  private static String resource(String name) {
    try (InputStream stream = Schemas.class.getResourceAsStream("/schema/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("the schema " + name + " is not on the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
