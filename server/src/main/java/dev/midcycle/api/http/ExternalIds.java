package dev.midcycle.api.http;

import dev.midcycle.id.TenantId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Finds what a merchant calls by an id of its own: `ext:acme-1` stands wherever a path or a query
/// names a customer or a subscription.
public interface ExternalIds {
  String PREFIX = "ext:";

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

  private String id(TenantId tenant, String name, String value) {
    var externalId = value.substring(PREFIX.length());
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
