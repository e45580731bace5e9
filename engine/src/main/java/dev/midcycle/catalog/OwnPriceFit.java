package dev.midcycle.catalog;

import dev.midcycle.catalog.Misfit.Part;
import dev.midcycle.catalog.Misfit.Why;
import dev.midcycle.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Whether what was agreed of one charge fits what it is agreed for. It fits if it does so for one
/// of several charges that share the key.
///
/// @param plan whose fee `base` is
/// @param charges those that have the key: of the plan, and of add-ons beside it
record OwnPriceFit(Plan plan, ChargeKey key, List<Charge> charges, OwnPrice own) {

  List<Misfit> misfits() {
    if (key.equals(Charge.BASE)) {
      return ofFee();
    }
    return charges.isEmpty() ? List.of(misfit(Part.WHOLE, Why.NOT_CHARGED)) : ofCharges();
  }

  private List<Misfit> ofFee() {
    var found = new ArrayList<Misfit>();
    if (!own.tiers().isEmpty()) {
      found.add(misfit(Part.TIERS, Why.IS_FEE));
    }
    if (own.included().isPresent()) {
      found.add(misfit(Part.INCLUDED, Why.IS_FEE));
    }
    if (!own.maximum().isEmpty()) {
      found.add(misfit(Part.MAXIMUM, Why.IS_FEE));
    }
    if (!own.minimum().isEmpty() && plan.minimum().isEmpty()) {
      found.add(misfit(Part.MINIMUM, Why.NO_MINIMUM));
    }
    if (isFiner(own.price())) {
      found.add(misfit(Part.PRICE, Why.TOO_FINE));
    }
    return found;
  }

  private List<Misfit> ofCharges() {
    var found = new ArrayList<Misfit>();
    if (!own.price().isEmpty() && charges.stream().allMatch(OwnPriceFit::hasTiers)) {
      found.add(misfit(Part.PRICE, Why.HAS_TIERS));
    }
    if (!own.tiers().isEmpty()) {
      tiers(found);
    }
    if (own.included().isPresent() && none(OwnPriceFit::isByNumber)) {
      found.add(misfit(Part.INCLUDED, Why.NO_QUANTITY));
    }
    if (charges.stream().allMatch(Charge.OneTime.class::isInstance)) {
      bounds(found);
    }
    if (none(Charge.Usage.class::isInstance)) {
      fineness(found);
    }
    return found;
  }

  private void tiers(List<Misfit> found) {
    if (none(OwnPriceFit::hasTiers)) {
      found.add(misfit(Part.TIERS, Why.NO_TIERS));
    } else if (charges.stream().filter(OwnPriceFit::hasTiers).allMatch(OwnPriceFit::isStairstep)
        && own.tiers().stream().anyMatch(tier -> !tier.unit().isEmpty() || tier.flat().isEmpty())) {
      found.add(misfit(Part.TIERS, Why.FLAT_TIERS));
    }
  }

  private void bounds(List<Misfit> found) {
    if (!own.minimum().isEmpty()) {
      found.add(misfit(Part.MINIMUM, Why.ONE_TIME));
    }
    if (!own.maximum().isEmpty()) {
      found.add(misfit(Part.MAXIMUM, Why.ONE_TIME));
    }
  }

  private void fineness(List<Misfit> found) {
    if (isFiner(own.price())) {
      found.add(misfit(Part.PRICE, Why.TOO_FINE));
    }
    if (own.tiers().stream().map(Tier::unit).anyMatch(OwnPriceFit::isFiner)) {
      found.add(misfit(Part.TIERS, Why.TOO_FINE));
    }
  }

  private Misfit misfit(Part part, Why why) {
    return new Misfit(key, part, why);
  }

  private boolean none(Predicate<Charge> which) {
    return charges.stream().noneMatch(which);
  }

  private static boolean isByNumber(Charge charge) {
    return switch (charge) {
      case Charge.Usage _ -> true;
      case Charge.Recurring recurring -> recurring.quantityName().isPresent();
      case Charge.OneTime _ -> false;
    };
  }

  private static boolean hasTiers(Charge charge) {
    return model(charge)
        .anyMatch(model ->
            switch (model) {
              case PriceModel.PerUnit _, PriceModel.Packages _ -> false;
              case PriceModel.Graduated _, PriceModel.Volume _, PriceModel.Stairstep _ -> true;
            });
  }

  private static boolean isStairstep(Charge charge) {
    return model(charge).anyMatch(PriceModel.Stairstep.class::isInstance);
  }

  private static Stream<PriceModel> model(Charge charge) {
    return switch (charge) {
      case Charge.Usage usage -> Stream.of(usage.model());
      case Charge.Recurring recurring -> Stream.of(recurring.price().model());
      case Charge.OneTime _ -> Stream.empty();
    };
  }

  private static boolean isFiner(Prices prices) {
    return Stream.concat(Stream.of(prices.always()), prices.byInterval().values().stream())
        .flatMap(amounts -> amounts.entrySet().stream())
        .anyMatch(one -> one.getValue().value().scale() > Money.decimals(one.getKey()));
  }
}
