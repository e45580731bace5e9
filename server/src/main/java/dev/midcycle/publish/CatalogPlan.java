package dev.midcycle.publish;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalogstore.CatalogVersions;
import dev.midcycle.repricing.PlanEffect;
import java.time.Instant;
import java.util.List;

/// What publishing a catalogue would bring.
///
/// @param at the tenant's time as of which it was reckoned
/// @param content the catalogue, as it would be published
/// @param effects what moving the subscriptions of each plan to it would bring; empty where nobody
///   asked, or nothing would change
public record CatalogPlan(
    Instant at, Catalog content, CatalogVersions.Comparison comparison, List<PlanEffect> effects) {
  public CatalogPlan {
    effects = List.copyOf(effects);
  }

  /// The number that the version would have, or has already.
  public int version() {
    int newest = comparison.newest().map(one -> one.number()).orElse(0);
    return comparison.changes() ? newest + 1 : newest;
  }
}
