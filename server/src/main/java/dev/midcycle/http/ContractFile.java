package dev.midcycle.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The contract as it is written, for people, and as it is read, by every start. The build makes
/// one of the other: `docs/decisions/0035-a-start-reads-what-the-build-has-read.md`.
public final class ContractFile {
  private ContractFile() {}

  /// For the build.
  ///
  /// @param arguments the file to read, YAML, and the one to write, JSON
  public static void main(String... arguments) throws IOException {
    var to = Path.of(arguments[1]);
    try (var yaml = Files.newInputStream(Path.of(arguments[0]))) {
      Files.write(to, json(yaml));
    }
  }

  static byte[] json(InputStream yaml) {
    var tree = new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
    return Json.tree(tree).toString().getBytes(UTF_8);
  }
}
