package dev.midcycle.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Reads a secret from a file or from the standard input: an argument could be read by others on
/// the machine.
final class SecretInput {
  private static final String STANDARD_INPUT = "-";
  private static final int MOST = 10_000;

  private SecretInput() {}

  static String read(CommandSpec spec, String option, String file) {
    try {
      var bytes =
          file.equals(STANDARD_INPUT)
              ? System.in.readNBytes(MOST)
              : Files.readAllBytes(Path.of(file));
      return new String(bytes, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), "%s: cannot read %s: %s.".formatted(option, file, e));
    }
  }
}
