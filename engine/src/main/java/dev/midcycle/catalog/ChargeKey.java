package dev.midcycle.catalog;

/// The key of a charge within its plan or add-on; a plan's own fee is `base`.
public record ChargeKey(String value) implements Comparable<ChargeKey> {
  public ChargeKey {
    value = Keys.checked(value);
  }

  @Override
  public int compareTo(ChargeKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
