package dev.midcycle.catalog;

/// How every key of a catalogue is spelt: of plans, add-ons, charges, meters, features, coupons and
/// quantities. The catalogue's schema and the API's contract have the same [#PATTERN].
public final class Keys {
  public static final String PATTERN = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$";

  private static final int LONGEST = 64;

  private Keys() {}

  public static boolean isKey(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && isLetterOrDigit(text.charAt(0))
        && text.chars().allMatch(Keys::mayStand);
  }

  /// The key as it is; throws for what is none.
  static String checked(String text) {
    if (!isKey(text)) {
      throw new IllegalArgumentException("not a key of a catalogue: \"" + text + "\"");
    }
    return text;
  }

  private static boolean mayStand(int c) {
    return isLetterOrDigit(c) || c == '.' || c == '_' || c == '-';
  }

  private static boolean isLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
