package dev.midcycle.http;

import dev.midcycle.id.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Finds what a merchant calls by an id of its own: `ext:acme-1` stands wherever a path, a query or
/// a body names a customer or a subscription.
public interface ExternalIds {
  String PREFIX = "ext:";

  /// The merchant's own id without the prefix, where it has one.
  static String bare(String name) {
    return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
  }

  /// Our id of the customer that this tenant calls so.
  Optional<String> customer(TenantId tenant, String externalId);

  /// Our id of the subscription that this tenant calls so.
  Optional<String> subscription(TenantId tenant, String externalId);

  /// The parameters with our ids; what nobody is called is not found.
  default Map<String, String> resolved(TenantId tenant, Map<String, String> parameters) {
    var all = new HashMap<>(parameters);
    all.replaceAll((name, value) -> value.startsWith(PREFIX) ? id(tenant, name, value) : value);
    return all;
  }

  /// The body with our ids, where members of its own name a customer or a subscription.
  default Call.Body resolved(TenantId tenant, Call.Body body) {
    if (body instanceof Call.Body.Tree(ObjectNode tree)) {
      for (var name : List.of("customer", "subscription")) {
        var value = tree.path(name).asString("");
        if (value.startsWith(PREFIX)) {
          tree.put(name, id(tenant, name, value));
        }
      }
    }
    return body;
  }

  private String id(TenantId tenant, String name, String value) {
    var externalId = bare(value);
    if (!Checks.isStorable(externalId)) {
      throw new Problem.NotFound(name).thrown();
    }
    var found =
        switch (name) {
          case "customer" -> customer(tenant, externalId);
          case "subscription" -> subscription(tenant, externalId);
          default -> Optional.of(value);
        };
    return found.orElseThrow(() -> new Problem.NotFound(name).thrown());
  }
}
