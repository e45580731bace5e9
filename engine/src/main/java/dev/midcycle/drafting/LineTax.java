package dev.midcycle.drafting;

import dev.midcycle.catalog.TaxCategory;
import dev.midcycle.charging.ChargingInput;
import dev.midcycle.charging.Rate;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Tax;
import java.time.Instant;
import java.time.LocalDate;

/// The tax of what a document charges: by what it is for, and the day on which it is issued.
///
/// What is missing to a plan's minimum is taxed as the plan's fee, and a one-off item at the
/// standard rate.
record LineTax(ChargingInput input, LocalDate issued) {

  static LineTax issuedAt(Instant issued, ChargingInput input) {
    return new LineTax(input, LocalDate.ofInstant(issued, input.profile().zone()));
  }

  Tax on(Rate rate) {
    var seller = input.catalogs().current().billing().country();
    return input.profile().tax().on(category(rate), issued, seller);
  }

  private TaxCategory category(Rate rate) {
    var charge = rate.charge();
    return switch (rate.item()) {
      case Item.OfPlan(var plan) -> input.catalogs().at(rate.version()).plan(plan).taxOf(charge);
      case Item.OfAddOn(var addOn) ->
          input.catalogs().at(rate.version()).addOn(addOn).taxOf(charge);
      case Item.OfCoupon _, Item.OneOff _ -> TaxCategory.STANDARD;
    };
  }
}
