package dev.midcycle.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// Whole minor units (ISO 4217) of one currency: cents for USD, yen for JPY. Mixing currencies
/// throws.
public record Money(Currency currency, long minor) implements Comparable<Money> {

  public static Money zero(Currency currency) {
    return new Money(currency, 0);
  }

  /// `amount` in major units, rounded once to the currency's minor unit.
  public static Money rounded(Currency currency, BigDecimal amount, RoundingMode rounding) {
    return whole(currency, amount.movePointRight(decimals(currency)).setScale(0, rounding));
  }

  /// So many minor units, which are whole. Throws [AmountTooLarge] for more than can be counted.
  public static Money whole(Currency currency, BigDecimal minor) {
    if (minor.toBigIntegerExact().bitLength() >= Long.SIZE) {
      throw new AmountTooLarge(minor);
    }
    return new Money(currency, minor.longValueExact());
  }

  /// `amount` in major units; an amount with more decimals than the currency has throws.
  public static Money exactly(Currency currency, BigDecimal amount) {
    return rounded(currency, amount, RoundingMode.UNNECESSARY);
  }

  public Money plus(Money other) {
    return sum(minor, same(other).minor);
  }

  public Money minus(Money other) {
    return plus(same(other).negated());
  }

  public Money negated() {
    return new Money(currency, Math.negateExact(minor));
  }

  private Money sum(long one, long other) {
    long sum = one + other;
    if (((one ^ sum) & (other ^ sum)) < 0) {
      throw new AmountTooLarge(BigDecimal.valueOf(one).add(BigDecimal.valueOf(other)));
    }
    return new Money(currency, sum);
  }

  /// `part / whole` of this amount, rounded once, here, to the minor unit.
  public Money share(long part, long whole, RoundingMode rounding) {
    if (part == whole) {
      return this;
    }
    var exact = BigDecimal.valueOf(minor).multiply(BigDecimal.valueOf(part));
    return whole(currency, exact.divide(BigDecimal.valueOf(whole), 0, rounding));
  }

  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Money max(Money other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public boolean isZero() {
    return minor == 0;
  }

  public boolean isPositive() {
    return minor > 0;
  }

  public boolean isNegative() {
    return minor < 0;
  }

  /// In major units with all decimals of the currency: `15.00`, and `1500` for yen.
  public BigDecimal amount() {
    return BigDecimal.valueOf(minor, decimals(currency));
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(minor, same(other).minor);
  }

  /// The amount alone, as it stands in files and on the wire: `-15.00`.
  @Override
  public String toString() {
    return amount().toPlainString();
  }

  /// How many decimals amounts of this currency have; a currency without minor units (XAU) has
  /// none.
  public static int decimals(Currency currency) {
    return Math.max(0, currency.getDefaultFractionDigits());
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "two currencies in one sum: " + currency + " and " + other.currency);
    }
    return other;
  }
}
