package dev.midcycle.catalogstore;

import dev.midcycle.catalog.CatalogVersion;
import dev.midcycle.id.TenantId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Versions that were read lately. They never change, so they are never wrong.
final class CatalogCache {
  private static final int MOST = 2000;

  private record Key(TenantId tenant, UUID version) {}

  private final Map<Key, CatalogVersion> versions =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CatalogVersion> eldest) {
          return size() > MOST;
        }
      };

  synchronized void put(TenantId tenant, CatalogVersion version) {
    versions.put(new Key(tenant, version.id().uuid()), version);
  }

  synchronized Map<UUID, CatalogVersion> known(TenantId tenant) {
    var known = new HashMap<UUID, CatalogVersion>();
    versions.forEach((key, version) -> {
      if (key.tenant().equals(tenant)) {
        known.put(version.id().uuid(), version);
      }
    });
    return known;
  }
}
