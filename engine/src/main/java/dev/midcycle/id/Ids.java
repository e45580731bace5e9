package dev.midcycle.id;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// Makes and reads ids. The source of randomness is given, so that a simulation can repeat itself.
public final class Ids {
  private final RandomGenerator random;

  public Ids(RandomGenerator random) {
    this.random = random;
  }

  public static Ids secure() {
    return new Ids(new SecureRandom());
  }

  /// A version 7 UUID (RFC 9562) whose first 48 bits are `epochMillis`.
  public UUID next(long epochMillis) {
    long high = (epochMillis << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
    long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  /// Reads the spelling of one kind of id; empty when it is of another kind, or none.
  public static <I extends Id> Optional<I> parse(
      String text, String prefix, Function<UUID, I> kind) {
    var start = prefix + "_";
    return text.startsWith(start)
        ? Base32.decode(text.substring(start.length())).map(kind)
        : Optional.empty();
  }
}
