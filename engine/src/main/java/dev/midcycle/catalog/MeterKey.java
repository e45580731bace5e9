package dev.midcycle.catalog;

/// The key of a meter in its catalogue.
public record MeterKey(String value) implements Comparable<MeterKey> {
  public MeterKey {
    value = Keys.checked(value);
  }

  @Override
  public int compareTo(MeterKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
