package dev.midcycle.publish;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.CatalogVersion;
import dev.midcycle.catalogstore.CatalogVersions;
import dev.midcycle.catalogstore.CatalogVersions.Comparison;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.Page;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.repricing.Alike;
import dev.midcycle.repricing.PlanEffect;
import dev.midcycle.repricing.Repricings;
import dev.midcycle.subscription.CatalogHistory;
import dev.midcycle.subscription.LiveSubscriptions;
import dev.midcycle.subscription.LiveSubscriptions.Live;
import dev.midcycle.terms.Catalogs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/// What publishing a catalogue would bring, in money, to all who have something of an older version
/// of it. Nothing is written.
///
/// The subscriptions are read some thousands at a time; while some are reckoned, the next are read.
public final class CatalogPlans {
  private static final int AT_ONCE = 2_000;

  private final CatalogVersions catalogs;
  private final LiveSubscriptions live;
  private final Tenants tenants;

  public CatalogPlans(CatalogVersions catalogs, LiveSubscriptions live, Tenants tenants) {
    this.catalogs = catalogs;
    this.live = live;
    this.tenants = tenants;
  }

  /// Whether the subscriptions are looked at.
  public enum Depth {
    /// What differs, and what is kept.
    CATALOGUE,
    /// And what all who have something of it would pay.
    SUBSCRIPTIONS,
    /// The same, where anything would be published at all.
    SUBSCRIPTIONS_IF_IT_CHANGES;

    private boolean reaches(Comparison comparison) {
      return switch (this) {
        case CATALOGUE -> false;
        case SUBSCRIPTIONS -> true;
        case SUBSCRIPTIONS_IF_IT_CHANGES -> comparison.changes();
      };
    }
  }

  public CatalogPlan plan(UnitOfWork unit, Catalog catalog, Depth depth) {
    var comparison = catalogs.compare(unit, catalog);
    var at = tenants.now(unit);
    var effects =
        comparison
            .newest()
            .filter(_ -> depth.reaches(comparison))
            .map(newest -> effects(unit, versions(unit, comparison, newest, catalog), at));
    return new CatalogPlan(at, catalog, comparison, effects.orElse(List.of()));
  }

  /// Every version there is, and the one that would be.
  private Catalogs versions(
      UnitOfWork unit, Comparison comparison, CatalogVersion newest, Catalog catalog) {
    var all = new CatalogHistory(catalogs).of(unit, catalog.key());
    return comparison.changes()
        ? all.with(newest.number() + 1, catalog.after(newest.content()))
        : all;
  }

  private List<PlanEffect> effects(UnitOfWork unit, Catalogs versions, Instant at) {
    var repricings = new Repricings(versions, at);
    try (var reading = Executors.newVirtualThreadPerTaskExecutor()) {
      var next = Optional.of(read(unit, versions, Optional.empty(), reading));
      while (next.isPresent()) {
        var page = next.get().join();
        next = page.next().map(after -> read(unit, versions, Optional.of(after), reading));
        repricings.add(
            page.rows().parallelStream().map(one -> Alike.of(one.history(), one.spent())).toList());
      }
    }
    return repricings.sums();
  }

  private CompletableFuture<Page<Live>> read(
      UnitOfWork unit, Catalogs versions, Optional<UUID> after, Executor reading) {
    return CompletableFuture.supplyAsync(
        () -> live.list(unit, versions, new Page.Slice(AT_ONCE, after)), reading);
  }
}
