package dev.midcycle.billing;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.PlanKey;

/// What a line is for: a plan or an add-on.
public sealed interface Item {
  /// The key in the catalogue.
  String key();

  record OfPlan(PlanKey plan) implements Item {
    @Override
    public String key() {
      return plan.value();
    }
  }

  record OfAddOn(AddOnKey addOn) implements Item {
    @Override
    public String key() {
      return addOn.value();
    }
  }
}
