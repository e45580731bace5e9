package dev.midcycle.api.view;

import dev.midcycle.catalog.Plan;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.PlanRef;

/// A plan by name.
public record PlanRefView(String key, String name, String family, int version) {
  public static PlanRefView of(PlanRef plan, Catalogs catalogs) {
    return of(catalogs.plan(plan), plan.version());
  }

  public static PlanRefView of(Plan plan, int version) {
    return new PlanRefView(plan.key().value(), plan.name(), plan.family(), version);
  }
}
