package dev.midcycle.catalog;

/// The merchant's own id of a customer, as a catalogue names one that a plan is made for.
public record CustomerKey(String value) implements Comparable<CustomerKey> {
  public CustomerKey {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a customer's key is not blank");
    }
  }

  @Override
  public int compareTo(CustomerKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
