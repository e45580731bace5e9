package dev.midcycle.entitlement;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.Feature;
import dev.midcycle.catalog.Meter;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.catalog.Plan;
import dev.midcycle.charging.Allowance;
import dev.midcycle.charging.ChargingInput;
import dev.midcycle.dunning.Meanwhile;
import dev.midcycle.entitlement.Entitlement.Measured;
import dev.midcycle.entitlement.Entitlement.Refused;
import dev.midcycle.money.Decimal;
import dev.midcycle.usagestatement.Consumption;
import dev.midcycle.usagestatement.Level;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is left of a plan that nobody pays: what another plan grants. What is measured may be used
/// as far as that plan includes it; what costs something is not served. It is counted in the
/// periods that the other plan would have.
///
/// @param had the plan in force
record Restriction(Meanwhile.Only only, Plan had, ChargingInput input) {

  /// @param all what the other plan grants
  List<Entitlement> of(List<Entitlement> all) {
    return all.stream().map(this::of).toList();
  }

  private Entitlement of(Entitlement one) {
    return switch (one.feature().type()) {
      case Feature.Type.Flag(), Feature.Type.Limit _ -> explained(one);
      case Feature.Type.Metered(var meter) -> metered(one, only.catalog().meter(meter));
    };
  }

  /// What the plan in force would have is missing because something is unpaid.
  private Entitlement explained(Entitlement one) {
    boolean isMissed =
        one.refused().equals(Optional.of(Refused.NOT_GRANTED))
            && EntitlementCheck.isGranted(one.feature(), had.features());
    return isMissed ? one.refused(Refused.PAST_DUE, one.usage()) : one;
  }

  /// What is stopped already stays stopped for the reason that it has: paying changes nothing
  /// there.
  private Entitlement metered(Entitlement one, Meter meter) {
    var included = included(meter);
    var per = included.map(Allowance::per);
    var most = included.map(Allowance::amount).orElse(Decimal.ZERO);
    var usage = new Measured(used(meter, per), included.map(Allowance::amount), per);
    boolean isMissed =
        one.refused().isEmpty() && EntitlementCheck.isReached(usage.used(), Optional.of(most));
    return isMissed ? one.refused(Refused.PAST_DUE, Optional.of(usage)) : one.with(usage);
  }

  private Decimal used(Meter meter, Optional<Allowance.Per> per) {
    return per.orElse(Allowance.Per.PERIOD) == Allowance.Per.DAY
        ? Level.of(input, meter)
        : Consumption.of(input, meter.key(), only.interval());
  }

  private Optional<Allowance> included(Meter meter) {
    return charges()
        .flatMap(charge -> usage(charge, meter.key()).stream())
        .findFirst()
        .flatMap(charge -> Allowance.of(charge, meter, only.interval(), input.currency()));
  }

  private static Optional<Charge.Usage> usage(Charge charge, MeterKey meter) {
    return charge instanceof Charge.Usage usage && usage.meter().equals(meter)
        ? Optional.of(usage)
        : Optional.empty();
  }

  private Stream<Charge> charges() {
    Catalog catalog = only.catalog();
    return Stream.concat(
        only.plan().charges().stream(),
        only.plan().requiresAddOns().stream()
            .map(catalog::addOn)
            .filter(addOn -> addOn.isActiveWith(only.plan().key()))
            .flatMap(addOn -> addOn.charges().stream()));
  }
}
