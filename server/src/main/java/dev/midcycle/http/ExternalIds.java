package dev.midcycle.http;

import dev.midcycle.db.UnitOfWork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Finds what a merchant calls by an id of its own: `ext:acme-1` stands wherever a path, a query or
/// a body names a customer or a subscription. It is looked up by the work that needs it, so that a
/// repeat is told what the first attempt found, whoever is called so by then.
public interface ExternalIds {
  String PREFIX = "ext:";

  /// The merchant's own id without the prefix, where it has one.
  static String bare(String name) {
    return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
  }

  /// Our id of the customer that this tenant calls so.
  Optional<String> customer(UnitOfWork unit, String externalId);

  /// Our id of the subscription that this tenant calls so.
  Optional<String> subscription(UnitOfWork unit, String externalId);

  /// The parameters with our ids; what nobody is called is not found.
  default Map<String, String> resolved(UnitOfWork unit, Map<String, String> parameters) {
    var all = new HashMap<>(parameters);
    all.replaceAll((name, value) -> value.startsWith(PREFIX) ? id(unit, name, value) : value);
    return all;
  }

  /// The body with our ids, where members of its own name a customer or a subscription.
  default Call.Body resolved(UnitOfWork unit, Call.Body body) {
    if (body instanceof Call.Body.Tree(ObjectNode tree)) {
      for (var name : List.of("customer", "subscription")) {
        var value = tree.path(name).asString("");
        if (value.startsWith(PREFIX)) {
          tree.put(name, id(unit, name, value));
        }
      }
    }
    return body;
  }

  private String id(UnitOfWork unit, String name, String value) {
    var externalId = bare(value);
    if (!Checks.isStorable(externalId)) {
      throw new Problem.NotFound(name).thrown();
    }
    var found =
        switch (name) {
          case "customer" -> customer(unit, externalId);
          case "subscription" -> subscription(unit, externalId);
          default -> Optional.of(value);
        };
    return found.orElseThrow(() -> new Problem.NotFound(name).thrown());
  }
}
