package dev.midcycle.testkit;

import java.util.List;
import java.util.Random;

/// Throws of dice: the same seed throws the same.
final class Dice {
  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  /// Once in so many throws.
  boolean one(int of) {
    return random.nextInt(of) == 0;
  }

  /// From 0 up to, but not including, `most`.
  int below(int most) {
    return random.nextInt(most);
  }

  @SafeVarargs
  final <T> T oneOf(T... all) {
    return all[random.nextInt(all.length)];
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /// Once in so many throws `text`, else nothing.
  String rarely(int of, String text) {
    return one(of) ? text : "";
  }
}
