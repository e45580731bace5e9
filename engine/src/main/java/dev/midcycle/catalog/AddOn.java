package dev.midcycle.catalog;

import java.util.List;
import java.util.Set;

/// Something that may be attached to a plan.
///
/// @param activeWith it charges only while one of these plans is in force; empty: always
public record AddOn(
    AddOnKey key, String name, Set<PlanKey> activeWith, Removable removable, List<Charge> charges) {
  public AddOn {
    activeWith = Set.copyOf(activeWith);
    charges = List.copyOf(charges);
  }

  AddOn at(List<Charge> others) {
    return new AddOn(key, name, activeWith, removable, others);
  }

  public boolean isActiveWith(PlanKey plan) {
    return activeWith.isEmpty() || activeWith.contains(plan);
  }

  /// At which of a place's tax rates a charge of it is.
  public TaxCategory taxOf(ChargeKey charge) {
    return Charge.taxOf(charge, charges).orElse(TaxCategory.STANDARD);
  }

  /// Whether it charges anything while `plan` is in force.
  public boolean costsSomethingWith(PlanKey plan) {
    return isActiveWith(plan) && charges.stream().anyMatch(Charge::costsSomething);
  }

  public enum Removable {
    ALWAYS,
    WHEN_INACTIVE,
    NEVER
  }
}
