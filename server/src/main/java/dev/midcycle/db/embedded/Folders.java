package dev.midcycle.db.embedded;

import dev.midcycle.db.DatabaseProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;

/// Folders and files that only their owner may read.
final class Folders {
  private static final int PASSWORD_BYTES = 24;

  private Folders() {}

  static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new DatabaseProblem(
          "The folder %s cannot be made: %s. Choose another with --data-dir."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  /// The password in `file`; a fresh one when there is no file yet.
  static String password(Path file) {
    try {
      if (!Files.exists(file)) {
        var mode =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var half = file.resolveSibling(file.getFileName() + ".half");
        Files.deleteIfExists(half);
        Files.createFile(half, mode);
        Files.writeString(half, fresh());
        Files.move(half, file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new DatabaseProblem(
          "The file %s cannot be read or written: %s. Make it yours, or choose another folder with --data-dir."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  /// The folder and all that is in it; nothing when there is none.
  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var inside = Files.walk(folder)) {
      for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fresh() {
    var bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
