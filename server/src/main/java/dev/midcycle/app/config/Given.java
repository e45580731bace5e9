package dev.midcycle.app.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What settings are read from.
///
/// @param flags the value of each that was given, by the setting's name
/// @param environment all variables there are
/// @param file the one that was asked for; unless one was, `midcycle.yaml` at home is read if it is
///   there
/// @param home where Midcycle lives: the launcher's folder
public record Given(
    Map<String, String> flags, Map<String, String> environment, Optional<Path> file, Path home) {
  static final String FILE = "midcycle.yaml";

  public Given {
    flags = Map.copyOf(flags);
    environment = Map.copyOf(environment);
  }
}
