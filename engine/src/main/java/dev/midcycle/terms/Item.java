package dev.midcycle.terms;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.id.FactId;

/// What a line is for.
public sealed interface Item {
  /// The key in the catalogue, or the name.
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

  record OfCoupon(CouponCode coupon) implements Item {
    @Override
    public String key() {
      return coupon.value();
    }
  }

  /// Something charged once, outside the catalogue.
  ///
  /// @param fact the fact that says so
  record OneOff(FactId fact, String name) implements Item {
    @Override
    public String key() {
      return name;
    }
  }
}
