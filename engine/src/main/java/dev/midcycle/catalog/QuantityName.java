package dev.midcycle.catalog;

/// The name of a number that a subscription carries, such as `seats`.
public record QuantityName(String value) implements Comparable<QuantityName> {
  public QuantityName {
    value = Keys.checked(value);
  }

  @Override
  public int compareTo(QuantityName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
