package dev.midcycle.entitlement;

import dev.midcycle.alert.SpendingRule;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Feature;
import dev.midcycle.catalog.FeatureKey;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.catalog.Plan;
import dev.midcycle.charging.Allowance;
import dev.midcycle.charging.ChargingInput;
import dev.midcycle.dunning.Meanwhile;
import dev.midcycle.entitlement.Entitlement.Measured;
import dev.midcycle.entitlement.Entitlement.Refused;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.terms.Status;
import dev.midcycle.usagestatement.Consumption;
import dev.midcycle.usagestatement.Level;
import dev.midcycle.usagestatement.Spending;
import dev.midcycle.usagestatement.Spendings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What one subscription grants at an instant.
final class EntitlementCheck {
  private final ChargingInput input;
  private final Catalog catalog;
  private final Map<FeatureKey, Feature.Grant> grants;
  private final SpendingRule rule;
  private final List<Spending> spendings;

  /// @param plan whose grants count
  private EntitlementCheck(ChargingInput input, Catalog catalog, Plan plan, SpendingRule rule) {
    this.input = input;
    this.catalog = catalog;
    this.grants = plan.features();
    this.rule = rule;
    this.spendings = Spendings.running(input);
  }

  /// Of each feature of its catalogue; while it does not run, why not.
  ///
  /// @param unpaid whether something for it could not be collected
  static List<Entitlement> of(
      Subscription subscription, SpendingRule rule, boolean unpaid, Instant at) {
    var state = subscription.state();
    var terms = subscription.terms(at);
    var catalog = state.catalogs().at(terms.plan().version());
    var lapse = lapse(subscription, at);
    if (lapse.isPresent()) {
      return ungranted(catalog, lapse.get());
    }
    var had = catalog.plan(terms.plan().plan());
    var input = state.groundsAt(at);
    return switch (unpaid
        ? Meanwhile.of(state.catalogs(), terms, state.profile().currency())
        : new Meanwhile.AsUsual()) {
      case Meanwhile.AsUsual() -> new EntitlementCheck(input, catalog, had, rule).all();
      case Meanwhile.Nothing() -> ungranted(catalog, Refused.PAST_DUE);
      case Meanwhile.Only only ->
          Stream.concat(
                  new Restriction(only, had, input)
                          .of(new EntitlementCheck(input, only.catalog(), only.plan(), rule).all())
                          .stream(),
                  ungranted(catalog, Refused.PAST_DUE).stream()
                      .filter(one -> !only.catalog().features().containsKey(one.feature().key())))
              .toList();
    };
  }

  private List<Entitlement> all() {
    return catalog.features().values().stream().map(this::of).toList();
  }

  /// All features of a catalogue, none of which may be used.
  static List<Entitlement> ungranted(Catalog catalog, Refused why) {
    return catalog.features().values().stream()
        .map(feature -> Entitlement.ungranted(feature, catalog, why))
        .toList();
  }

  /// Why it does not run; empty while it does.
  static Optional<Refused> lapse(Subscription subscription, Instant at) {
    return subscription
        .state()
        .termsAt(at)
        .map(terms -> lapse(terms.status()))
        .orElse(Optional.of(Refused.NOT_STARTED));
  }

  private static Optional<Refused> lapse(Status status) {
    return switch (status) {
      case TRIAL, ACTIVE -> Optional.empty();
      case FUTURE -> Optional.of(Refused.NOT_STARTED);
      case PAUSED -> Optional.of(Refused.PAUSED);
      case CANCELLED -> Optional.of(Refused.CANCELLED);
    };
  }

  private Entitlement of(Feature feature) {
    return switch (feature.type()) {
      case Feature.Type.Flag() -> entitlement(feature, ungranted(feature), Optional.empty());
      case Feature.Type.Limit(var meter) -> limited(feature, meter);
      case Feature.Type.Metered(var meter) -> metered(feature, meter);
    };
  }

  private Entitlement entitlement(
      Feature feature, Optional<Refused> refused, Optional<Measured> usage) {
    return new Entitlement(feature, catalog, grants, refused, usage);
  }

  private Optional<Refused> ungranted(Feature feature) {
    return isGranted(feature, grants) ? Optional.empty() : Optional.of(Refused.NOT_GRANTED);
  }

  static boolean isGranted(Feature feature, Map<FeatureKey, Feature.Grant> grants) {
    return Optional.ofNullable(grants.get(feature.key()))
        .map(EntitlementCheck::isSomething)
        .orElse(false);
  }

  private static boolean isSomething(Feature.Grant grant) {
    return switch (grant) {
      case Feature.Grant.Flag(var granted) -> granted;
      case Feature.Grant.Limit(var most) -> most.map(number -> !number.isZero()).orElse(true);
    };
  }

  private Entitlement limited(Feature feature, Optional<MeterKey> meter) {
    var most =
        Optional.ofNullable(grants.get(feature.key()))
            .map(EntitlementCheck::most)
            .orElse(Optional.of(Decimal.ZERO));
    var usage =
        meter.map(key -> new Measured(Level.of(input, catalog.meter(key)), most, Optional.empty()));
    var reached = usage.filter(one -> isReached(one.used(), most)).map(_ -> Refused.LIMIT_REACHED);
    return entitlement(feature, ungranted(feature).or(() -> reached), usage);
  }

  private static Optional<Decimal> most(Feature.Grant grant) {
    return switch (grant) {
      case Feature.Grant.Flag(var granted) ->
          granted ? Optional.empty() : Optional.of(Decimal.ZERO);
      case Feature.Grant.Limit(var most) -> most;
    };
  }

  static boolean isReached(Decimal used, Optional<Decimal> most) {
    return most.filter(one -> used.compareTo(one) >= 0).isPresent();
  }

  /// What is measured and not stopped may be used without end: it is charged for.
  private Entitlement metered(Feature feature, MeterKey meter) {
    var spending = spendings.stream().filter(one -> one.meter().key().equals(meter)).findFirst();
    var usage =
        spending
            .map(EntitlementCheck::measured)
            .orElseGet(() ->
                new Measured(Consumption.of(input, meter), Optional.empty(), Optional.empty()));
    return entitlement(feature, stopped(usage), Optional.of(usage));
  }

  private static Measured measured(Spending one) {
    var used =
        one.allowance()
            .filter(allowance -> allowance.per() == Allowance.Per.DAY)
            .map(_ -> one.days().getLast().used())
            .orElse(one.used());
    return new Measured(
        used, one.allowance().map(Allowance::amount), one.allowance().map(Allowance::per));
  }

  private Optional<Refused> stopped(Measured usage) {
    boolean stops =
        switch (rule.stop()) {
          case NEVER -> false;
          case INCLUDED -> isReached(usage.used(), usage.most());
          case BUDGET -> rule.budget().filter(this::isSpent).isPresent();
        };
    return stops ? Optional.of(Refused.CAP_REACHED) : Optional.empty();
  }

  private boolean isSpent(Money budget) {
    var spent =
        spendings.stream().map(Spending::amount).reduce(Money.zero(budget.currency()), Money::plus);
    return spent.compareTo(budget) >= 0;
  }
}
