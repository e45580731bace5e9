package dev.midcycle.pdf;

import java.util.Optional;

/// The merchant's colour, where it can be read on white.
final class Accent {
  private static final String OURS = "#3551c8";
  private static final double LEAST_CONTRAST = 4.5;

  private Accent() {}

  static String of(Optional<String> colour) {
    return colour
        .filter(one -> one.matches("#[0-9a-fA-F]{6}"))
        .filter(Accent::isReadable)
        .orElse(OURS);
  }

  /// By WCAG 2: the contrast of a colour to white.
  private static boolean isReadable(String colour) {
    double luminance =
        0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    return 1.05 / (luminance + 0.05) >= LEAST_CONTRAST;
  }

  private static double linear(String colour, int from) {
    double part = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
