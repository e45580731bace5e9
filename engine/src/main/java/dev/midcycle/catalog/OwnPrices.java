package dev.midcycle.catalog;

import dev.midcycle.time.Interval;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The prices that were agreed with one customer, by charge: `base` is the plan's fee; a key that
/// several charges share means all of them.
public record OwnPrices(Map<ChargeKey, OwnPrice> byCharge) {
  public static final OwnPrices NONE = new OwnPrices(Map.of());

  public OwnPrices {
    byCharge = Map.copyOf(byCharge);
  }

  public boolean isNothing() {
    return byCharge.isEmpty();
  }

  public Optional<OwnPrice> of(ChargeKey charge) {
    return Optional.ofNullable(byCharge.get(charge));
  }

  /// What of it would never come to anything: nothing is agreed without effect.
  ///
  /// @param plan for which it is agreed
  /// @param beside add-ons that may be had with it
  public List<Misfit> misfits(Plan plan, Collection<AddOn> beside) {
    return byCharge.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(one -> {
          var charges =
              Stream.concat(
                      plan.extraCharges().stream(),
                      beside.stream()
                          .filter(addOn -> addOn.isActiveWith(plan.key()))
                          .flatMap(addOn -> addOn.charges().stream()))
                  .filter(charge -> charge.key().equals(one.getKey()))
                  .toList();
          return new OwnPriceFit(plan, one.getKey(), charges, one.getValue()).misfits().stream();
        })
        .toList();
  }

  /// The plan at these prices, as it is had for `interval`.
  public Plan on(Plan plan, Interval interval) {
    return isNothing() ? plan : plan.at(of(Charge.BASE), on(plan.extraCharges(), interval));
  }

  /// The add-on at these prices, beside a plan that is had for `interval`.
  public AddOn on(AddOn addOn, Interval interval) {
    return isNothing() ? addOn : addOn.at(on(addOn.charges(), interval));
  }

  private List<Charge> on(List<Charge> charges, Interval interval) {
    return charges.stream()
        .map(charge -> of(charge.key()).map(own -> own.on(charge, interval)).orElse(charge))
        .toList();
  }
}
