package dev.midcycle.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;

/// What Flyway has written down of the migrations it ran, held against those of this release. To
/// see that nothing is to be done costs Flyway a tenth of a start; whatever else is so, Flyway
/// itself is asked.
final class MigrationHistory {
  private static final String FOLDER = "db/migration/";

  private static final String RAN =
      """
      select
        script,
        checksum,
        success and type = 'SQL' as whole
      from flyway_schema_history
      """;

  private MigrationHistory() {}

  /// True when each migration of this release ran to its end, as it is now, and no other did; false
  /// also where that cannot be seen.
  static boolean isCurrent(Login login) {
    try (var connection =
            DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
        var statement = connection.createStatement();
        var row = statement.executeQuery(RAN)) {
      var ran = new HashMap<String, Integer>();
      boolean whole = true;
      while (row.next()) {
        ran.put(row.getString("script"), row.getInt("checksum"));
        whole &= row.getBoolean("whole");
      }
      return whole && ran.equals(released());
    } catch (SQLException _) {
      return false;
    }
  }

  /// The checksum of each migration by the name of its file.
  private static Map<String, Integer> released() {
    var loader = Objects.requireNonNull(MigrationHistory.class.getClassLoader());
    try {
      var all = new HashMap<String, Integer>();
      for (var name : names(Objects.requireNonNull(loader.getResource(FOLDER), FOLDER))) {
        all.put(name, checksum(Objects.requireNonNull(loader.getResource(FOLDER + name), name)));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Of the files in a folder, whether it lies in a jar or on the disk.
  private static List<String> names(URL folder) throws IOException {
    if (folder.openConnection() instanceof JarURLConnection jar) {
      return jar.getJarFile().stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith(FOLDER) && !name.endsWith("/"))
          .map(name -> name.substring(FOLDER.length()))
          .toList();
    }
    try (var files = Files.list(Path.of(uri(folder)))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static URI uri(URL folder) {
    try {
      return folder.toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /// As Flyway reckons it: of the lines, without their ends.
  private static int checksum(URL file) throws IOException {
    var sum = new CRC32();
    try (var reader = new BufferedReader(new InputStreamReader(file.openStream(), UTF_8))) {
      reader.lines().forEach(line -> sum.update(line.getBytes(UTF_8)));
    }
    return (int) sum.getValue();
  }
}
