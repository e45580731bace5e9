package dev.midcycle.db.embedded;

import dev.midcycle.db.DatabaseProblem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL's programs, as they lie packed in a jar: one archive for each kind of machine.
final class Binaries {
  private Binaries() {}

  /// The folder that holds `bin`, `lib` and `share`, below `folder`; unpacked once.
  static Path unpacked(Path folder, Runnable onWork) {
    var archive = archive();
    var home = folder.resolve("programs-" + stamp(archive));
    if (Files.isDirectory(home)) {
      return home;
    }
    onWork.run();
    try {
      var half = Files.createTempDirectory(folder, "unpacking-");
      unpack(archive, half);
      Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
      return home;
    } catch (IOException e) {
      throw new DatabaseProblem(
          "PostgreSQL cannot be unpacked to %s: %s. Make room there, or choose another folder with --data-dir."
              .formatted(home, e.getMessage()),
          e);
    }
  }

  private static URL archive() {
    var name = "/postgres-%s-%s.txz".formatted(system(), machine());
    var found = Binaries.class.getResource(name);
    if (found == null) {
      throw new DatabaseProblem(
          """
          Midcycle brings no PostgreSQL for this kind of machine (%s %s). Install PostgreSQL 15 or \
          newer and pass its address with --database-url.\
          """
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
    }
    return found;
  }

  private static String system() {
    return System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
  }

  private static String machine() {
    return switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
      case "aarch64", "arm64" -> "arm_64";
      case "amd64", "x86_64" -> "x86_64";
      case String other -> other;
    };
  }

  /// Names the release: the jar's file name where there is one, as `…-18.6.0.jar!/…`.
  private static String stamp(URL archive) {
    var path = archive.getPath().replaceFirst("!.*$", "");
    return path.substring(path.lastIndexOf('/') + 1)
        .replaceAll("^.*?-(\\d)", "$1")
        .replace(".jar", "");
  }

  private static void unpack(URL archive, Path to) throws IOException {
    try (InputStream packed = new BufferedInputStream(archive.openStream());
        var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(tar, entry, to);
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path to)
      throws IOException {
    var target = to.resolve(entry.getName()).normalize();
    if (!target.startsWith(to)) {
      throw new IOException("the archive holds a path outside itself: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(to.relativize(target).getNameCount() > 1 ? parent(target) : to);
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, target);
      makeExecutable(target, entry);
    }
  }

  private static Path parent(Path file) throws IOException {
    var parent = file.getParent();
    if (parent == null) {
      throw new IOException("no folder above " + file);
    }
    return parent;
  }

  private static void makeExecutable(Path target, TarArchiveEntry entry) throws IOException {
    boolean executable = (entry.getMode() & 0100) != 0;
    if (executable && !target.toFile().setExecutable(true)) {
      throw new IOException("cannot be made executable: " + target);
    }
  }
}
