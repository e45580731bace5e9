package dev.midcycle.api;

import dev.midcycle.customer.Edit;
import dev.midcycle.customer.Labels;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads JSON merge patches (RFC 7396): null empties a field, one that is left out stays.
public final class Patches {
  private Patches() {}

  /// The value that the member `name` of the body is to have from now on.
  ///
  /// @param value as the body was read, in which null and absence are one
  public static <T> Edit<T> edit(Call call, String name, Optional<T> value) {
    return Edit.of(call.tree().has(name), value);
  }

  public static Labels.Update labels(Call call) {
    var tree = call.tree();
    return new Labels.Update(
        edit(call, "external_id", text(tree.path("external_id"))),
        edit(call, "metadata", metadata(tree.path("metadata"))));
  }

  private static Optional<String> text(JsonNode node) {
    return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
  }

  private static Optional<Map<String, Edit<String>>> metadata(JsonNode node) {
    if (!node.isObject()) {
      return Optional.empty();
    }
    var edits = new HashMap<String, Edit<String>>();
    node.properties().forEach(one -> edits.put(one.getKey(), Edit.of(true, text(one.getValue()))));
    return Optional.of(edits);
  }

  public static Problem externalIdTaken(String what, String id) {
    return externalIdTaken(what, id, "/external_id");
  }

  public static Problem externalIdTaken(String what, String id, String place) {
    return new Problem.Refused(
        409,
        "external_id_taken",
        "Another %s already has the external_id %s. Use a different one.".formatted(what, id),
        Optional.of(place),
        Map.of());
  }

  public static Problem tooMuchMetadata() {
    return Problem.invalid(
        "/metadata", "can have at most %d names".formatted(Labels.MOST_METADATA));
  }
}
