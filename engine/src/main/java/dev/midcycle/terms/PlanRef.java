package dev.midcycle.terms;

import dev.midcycle.catalog.PlanKey;

/// A plan as one version of the catalogue has it. Versions are numbered from 1, a tenant and
/// catalogue.
public record PlanRef(PlanKey plan, int version) {
  @Override
  public String toString() {
    return plan + "@" + version;
  }
}
