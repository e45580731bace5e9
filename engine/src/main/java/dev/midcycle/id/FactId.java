package dev.midcycle.id;

import java.util.Optional;
import java.util.UUID;

/// One dated fact of a subscription.
public record FactId(UUID uuid) implements Id {
  private static final String PREFIX = "fac";

  public static Optional<FactId> parse(String text) {
    return Ids.parse(text, PREFIX, FactId::new);
  }

  /// Of a fact that is written down together with this one, as the `number`-th beside it.
  public FactId beside(int number) {
    return new FactId(
        new UUID(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits() + number));
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public String toString() {
    return text();
  }
}
