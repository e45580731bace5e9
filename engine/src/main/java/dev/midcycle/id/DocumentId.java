package dev.midcycle.id;

import java.util.Optional;
import java.util.UUID;

/// An invoice or a credit note.
public record DocumentId(UUID uuid) implements Id {
  private static final String PREFIX = "doc";

  public static Optional<DocumentId> parse(String text) {
    return Ids.parse(text, PREFIX, DocumentId::new);
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
