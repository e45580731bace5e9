package dev.midcycle.catalog;

/// The key of a plan in its catalogue.
public record PlanKey(String value) implements Comparable<PlanKey> {
  public PlanKey {
    value = Keys.checked(value);
  }

  @Override
  public int compareTo(PlanKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
