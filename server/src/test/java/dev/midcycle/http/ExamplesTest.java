package dev.midcycle.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.OpenApi;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The examples that readers copy.
class ExamplesTest {
  private static final Contract CONTRACT = Contract.published();

  @Test
  void every_operation_shows_what_is_sent_and_what_is_answered() {
    assertThat(content().entrySet())
        .allSatisfy(one -> assertThat(one.getValue().has("example")).as(one.getKey()).isTrue());
  }

  @Test
  void every_example_is_what_its_schema_says() {
    assertThat(content().entrySet())
        .allSatisfy(one -> assertThat(errors(one.getValue())).as(one.getKey()).isEmpty());
  }

  private static List<?> errors(JsonNode content) {
    var schema = content.at("/schema/$ref").asString();
    return CONTRACT
        .schema(schema.substring(schema.lastIndexOf('/') + 1))
        .validate(content.path("example"));
  }

  /// Every JSON body that is sent, or answered with success, with its schema.
  private static Map<String, JsonNode> content() {
    var all = new TreeMap<String, JsonNode>();
    for (var operation : OpenApi.operations().entrySet()) {
      var node = operation.getValue().node();
      add(all, operation.getKey() + " is sent", node.at("/requestBody/content"));
      for (var answer : node.get("responses").properties()) {
        if (answer.getKey().startsWith("2")) {
          var name = operation.getKey() + " answers " + answer.getKey();
          add(all, name, OpenApi.resolved(answer.getValue()).path("content"));
        }
      }
    }
    return all;
  }

  private static void add(Map<String, JsonNode> all, String name, JsonNode content) {
    var json = content.path("application/json");
    if (json.at("/schema/$ref").isString()) {
      all.put(name, json);
    }
  }
}
