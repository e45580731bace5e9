package dev.midcycle.money;

/// An amount that is more than can be billed: beyond what whole minor units are counted in. Whoever
/// asked for something that comes to it is told so.
public final class AmountTooLarge extends ArithmeticException {
  private static final long serialVersionUID = 1;

  AmountTooLarge(Object amount) {
    super("larger than can be billed: " + amount);
  }
}
