package dev.midcycle.dunning;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Dunning;
import dev.midcycle.catalog.Plan;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.Interval;
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
  /// @param interval at which it would be had
  record Only(Plan plan, Catalog catalog, Interval interval) implements Meanwhile {}

  record Nothing() implements Meanwhile {}

  /// Whoever has the free plan keeps what it grants.
  ///
  /// @param terms in force
  /// @param currency of the customer
  static Meanwhile of(Catalogs catalogs, Terms terms, Currency currency) {
    var catalog = catalogs.current();
    return switch (policy(catalog)) {
      case KEEP -> new AsUsual();
      case RESTRICT ->
          FreePlans.of(catalogs, terms.plan(), currency).stream()
              .findFirst()
              .map(plan -> instead(plan, catalog, terms, currency))
              .orElseGet(Nothing::new);
    };
  }

  private static Dunning.Entitlements policy(Catalog catalog) {
    Optional<Dunning> dunning = catalog.billing().dunning();
    return dunning.map(Dunning::entitlements).orElse(Dunning.Entitlements.KEEP);
  }

  private static Meanwhile instead(Plan plan, Catalog catalog, Terms terms, Currency currency) {
    if (plan.key().equals(terms.plan().plan())) {
      return new AsUsual();
    }
    var interval = FreePlans.intervals(plan, terms.interval(), currency).findFirst().orElseThrow();
    return new Only(plan, catalog, interval);
  }
}
