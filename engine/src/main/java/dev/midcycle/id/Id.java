package dev.midcycle.id;

import java.util.UUID;

/// What every kind of id has: a UUID, and a prefix that names the kind. Spelled `sub_` and 26
/// letters and digits.
public interface Id {
  UUID uuid();

  String prefix();

  /// The spelling for people and clients.
  default String text() {
    return prefix() + "_" + Base32.encode(uuid());
  }
}
