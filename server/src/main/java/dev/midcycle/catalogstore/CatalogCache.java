package dev.midcycle.catalogstore;

import dev.midcycle.catalog.CatalogVersion;
import dev.midcycle.id.TenantId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Versions that were read lately. They never change, so they are never wrong. Those of the tenant
/// whose were not asked for the longest time go first.
final class CatalogCache {
  private static final int MOST = 2000;

  private final Map<TenantId, Map<UUID, CatalogVersion>> known =
      new LinkedHashMap<>(64, 0.75f, true);
  private int size;

  synchronized void put(TenantId tenant, CatalogVersion version) {
    var more = new HashMap<>(known.getOrDefault(tenant, Map.of()));
    if (more.put(version.id().uuid(), version) == null) {
      size++;
    }
    known.put(tenant, Map.copyOf(more));
    var tenants = known.values().iterator();
    while (size > MOST) {
      size -= tenants.next().size();
      tenants.remove();
    }
  }

  synchronized Map<UUID, CatalogVersion> known(TenantId tenant) {
    return known.getOrDefault(tenant, Map.of());
  }
}
