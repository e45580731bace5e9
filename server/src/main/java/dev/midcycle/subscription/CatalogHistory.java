package dev.midcycle.subscription;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.CatalogVersion;
import dev.midcycle.catalogstore.CatalogVersions;
import dev.midcycle.db.Page;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.terms.Catalogs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// Every version of a catalogue, to name what old documents were for.
public final class CatalogHistory {
  private static final int AT_ONCE = 100;

  private final CatalogVersions versions;

  public CatalogHistory(CatalogVersions versions) {
    this.versions = versions;
  }

  public Catalogs of(UnitOfWork unit, String catalog) {
    var all = new TreeMap<Integer, Catalog>();
    var after = Optional.<UUID>empty();
    do {
      var page = versions.list(unit, new Page.Slice(AT_ONCE, after));
      put(page.rows(), catalog, all);
      after = page.next();
    } while (after.isPresent());
    return new Catalogs(all);
  }

  private static void put(List<CatalogVersion> rows, String catalog, Map<Integer, Catalog> all) {
    rows.stream()
        .filter(version -> version.content().key().equals(catalog))
        .forEach(version -> all.put(version.number(), version.content()));
  }
}
