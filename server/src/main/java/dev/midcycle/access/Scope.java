package dev.midcycle.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an API key is for.
public enum Scope {
  /// Reads and changes all that is its tenant's.
  WRITE,
  /// Reads, and changes nothing.
  READ,
  /// Sends usage events and does nothing else: for systems that only report.
  EVENTS;

  /// The name it has in the database and on the wire.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Scope> of(String code) {
    return Arrays.stream(values()).filter(scope -> scope.code().equals(code)).findFirst();
  }
}
