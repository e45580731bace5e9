package dev.midcycle.id;

import java.util.Optional;
import java.util.UUID;

/// One immutable version of a catalogue.
public record CatalogVersionId(UUID uuid) implements Id {
  private static final String PREFIX = "cat";

  public static Optional<CatalogVersionId> parse(String text) {
    return Ids.parse(text, PREFIX, CatalogVersionId::new);
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
