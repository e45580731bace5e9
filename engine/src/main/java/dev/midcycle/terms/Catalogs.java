package dev.midcycle.terms;

import dev.midcycle.catalog.AddOn;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Plan;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The versions of a tenant's catalogue that a subscription may need: those its terms name, and the
/// newest.
public record Catalogs(NavigableMap<Integer, Catalog> versions) {
  public Catalogs {
    versions = new TreeMap<>(versions);
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("a subscription needs a catalogue");
    }
  }

  public static Catalogs of(int version, Catalog catalog) {
    return new Catalogs(new TreeMap<>(Map.of(version, catalog)));
  }

  public Catalogs with(int version, Catalog catalog) {
    var more = new TreeMap<>(versions);
    more.put(version, catalog);
    return new Catalogs(more);
  }

  public int newest() {
    return versions.lastKey();
  }

  public Catalog at(int version) {
    return Optional.ofNullable(versions.get(version))
        .orElseThrow(
            () -> new IllegalStateException("catalogue version " + version + " was not loaded"));
  }

  public Catalog current() {
    return at(newest());
  }

  public Plan plan(PlanRef plan) {
    return at(plan.version()).plan(plan.plan());
  }

  /// The plan at the prices that are agreed.
  public Plan plan(Terms terms) {
    return terms.own().on(plan(terms.plan()), terms.interval());
  }

  /// The add-on as the plan's version has it, at the prices that are agreed.
  public AddOn addOn(AddOnKey addOn, Terms terms) {
    return terms.own().on(at(terms.plan().version()).addOn(addOn), terms.interval());
  }

  /// Whether anybody who has the plan with these add-ons, at the prices that are agreed, ever pays
  /// anything. What is agreed outside is not known here.
  public boolean costsSomething(Terms terms, Collection<AddOnKey> addOns) {
    return plan(terms).costsSomething()
        || addOns.stream()
            .map(key -> addOn(key, terms))
            .anyMatch(addOn -> addOn.costsSomethingWith(terms.plan().plan()));
  }
}
