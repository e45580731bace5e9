package dev.midcycle.catalog;

/// The key of a feature in its catalogue.
public record FeatureKey(String value) implements Comparable<FeatureKey> {
  @Override
  public int compareTo(FeatureKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
