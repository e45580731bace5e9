package dev.midcycle.dunning;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Dunning;
import dev.midcycle.catalog.Plan;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.PlanRef;
import java.util.Currency;
import java.util.Optional;

/// What a subscription grants as long as something for it could not be collected, by the policy of
/// the newest catalogue.
public sealed interface Meanwhile {
  /// The same as before.
  record AsUsual() implements Meanwhile {}

  /// What another plan grants.
  ///
  /// @param catalog that the plan is of
  record Only(Plan plan, Catalog catalog) implements Meanwhile {}

  record Nothing() implements Meanwhile {}

  /// Whoever has the free plan keeps what it grants.
  ///
  /// @param had the plan in force
  /// @param currency of the customer
  static Meanwhile of(Catalogs catalogs, PlanRef had, Currency currency) {
    var catalog = catalogs.current();
    return switch (policy(catalog)) {
      case KEEP -> new AsUsual();
      case RESTRICT ->
          FreePlans.of(catalogs, had, currency).stream()
              .findFirst()
              .map(plan -> instead(plan, catalog, had))
              .orElseGet(Nothing::new);
    };
  }

  private static Dunning.Entitlements policy(Catalog catalog) {
    Optional<Dunning> dunning = catalog.billing().dunning();
    return dunning.map(Dunning::entitlements).orElse(Dunning.Entitlements.KEEP);
  }

  private static Meanwhile instead(Plan plan, Catalog catalog, PlanRef had) {
    return plan.key().equals(had.plan()) ? new AsUsual() : new Only(plan, catalog);
  }
}
