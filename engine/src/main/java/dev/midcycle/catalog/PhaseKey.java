package dev.midcycle.catalog;

/// The key of a phase within its plan or charge.
public record PhaseKey(String value) implements Comparable<PhaseKey> {
  public PhaseKey {
    value = Keys.checked(value);
  }

  @Override
  public int compareTo(PhaseKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
