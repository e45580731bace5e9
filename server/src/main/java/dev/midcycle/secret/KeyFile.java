package dev.midcycle.secret;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// A keyset in a file that only its owner may read.
record KeyFile(Path file) {
  /// Empty when it is not there.
  Optional<Keyset> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Keyset.read(Files.readString(file), file.toString()));
    } catch (IOException e) {
      throw unusable("read", e);
    }
  }

  /// The one that is there afterwards: another process may have been first.
  Keyset make() {
    try {
      var half = half(Keyset.make());
      try {
        Files.createLink(file, half);
      } catch (FileAlreadyExistsException _) {
        // Made at the same time: that one counts.
      } finally {
        Files.delete(half);
      }
    } catch (IOException e) {
      throw unusable("made", e);
    }
    return read().orElseThrow();
  }

  /// Whole or not at all.
  void replace(Keyset keyset) {
    try {
      Files.move(
          half(keyset), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unusable("written", e);
    }
  }

  private Path half(Keyset keyset) throws IOException {
    var folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      throw new IOException("it is in no folder");
    }
    Files.createDirectories(folder);
    var half = Files.createTempFile(folder, "secrets-", ".half", ownerOnly(folder));
    return Files.writeString(half, keyset.text());
  }

  private static FileAttribute<?>[] ownerOnly(Path folder) throws IOException {
    return Files.getFileStore(folder).supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private SecretsProblem unusable(String deed, IOException why) {
    return new SecretsProblem(
        "The key for secrets, %s, cannot be %s: %s. Set another place with secrets_key_file."
            .formatted(file, deed, why),
        why);
  }
}
