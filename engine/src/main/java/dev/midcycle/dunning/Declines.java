package dev.midcycle.dunning;

import java.util.Set;

/// Why a method of payment was declined.
public final class Declines {
  /// It will never pay.
  private static final Set<String> HARD = Set.of("stolen", "lost", "closed", "fraud", "pickup");

  private Declines() {}

  /// Whether trying the same method again is of no use.
  public static boolean isHard(String code) {
    return HARD.contains(code);
  }
}
