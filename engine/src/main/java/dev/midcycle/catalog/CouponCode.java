package dev.midcycle.catalog;

/// The code of a coupon.
public record CouponCode(String value) implements Comparable<CouponCode> {
  public CouponCode {
    value = Keys.checked(value);
  }

  @Override
  public int compareTo(CouponCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
