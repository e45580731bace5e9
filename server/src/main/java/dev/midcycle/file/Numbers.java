package dev.midcycle.file;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// The numbers of the formats: decimal, and of a size that can be worked with.
final class Numbers {
  private static final int MOST_CHARACTERS = 40;
  private static final int MOST_DIGITS = 30;
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][-+]?[0-9]{1,3})?");

  private Numbers() {}

  /// Empty for what is no decimal number, or one beyond all use.
  static Optional<BigDecimal> parse(String text) {
    if (text.length() > MOST_CHARACTERS || !DECIMAL.matcher(text).matches()) {
      return Optional.empty();
    }
    var value = new BigDecimal(text);
    boolean usable =
        Math.abs((long) value.scale()) <= MOST_DIGITS && value.precision() <= MOST_DIGITS;
    return usable ? Optional.of(value) : Optional.empty();
  }

  /// How many decimals it needs: one for `1.50`, none for `100`.
  static int decimals(BigDecimal value) {
    return value.signum() == 0 ? 0 : Math.max(0, value.stripTrailingZeros().scale());
  }
}
