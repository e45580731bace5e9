package dev.midcycle.catalog;

import java.util.Optional;

/// The key of a feature in its catalogue.
public record FeatureKey(String value) implements Comparable<FeatureKey> {
  public FeatureKey {
    value = Keys.checked(value);
  }

  /// Empty for what is no key.
  public static Optional<FeatureKey> parse(String text) {
    return Optional.of(text).filter(Keys::isKey).map(FeatureKey::new);
  }

  @Override
  public int compareTo(FeatureKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
