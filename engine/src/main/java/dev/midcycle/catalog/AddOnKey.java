package dev.midcycle.catalog;

/// The key of an add-on in its catalogue.
public record AddOnKey(String value) implements Comparable<AddOnKey> {
  public AddOnKey {
    value = Keys.checked(value);
  }

  @Override
  public int compareTo(AddOnKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
