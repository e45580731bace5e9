package dev.midcycle.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.midcycle.db.Login;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The packaged server, running.
///
/// @param nanos how long it took to start
record ServerProcess(Process process, int port, long nanos) implements AutoCloseable {
  private static final Path JAR = Path.of("server", "target", "midcycle.jar");
  private static final Pattern RUNNING = Pattern.compile("running at http://[^ ]+:(\\d+)");

  /// On a database that is there; with as much memory as the figures say.
  static ServerProcess on(Login login) throws IOException {
    return start(
        List.of("-Xmx512m"), List.of("--no-demo"), Map.of("MIDCYCLE_DATABASE_URL", url(login)));
  }

  /// As the launcher starts it, with all it needs below a folder.
  static ServerProcess in(Path folder) throws IOException {
    var archive = "-XX:SharedArchiveFile=" + folder.resolveSibling("midcycle.jsa");
    return start(
        List.of(
            "-XX:+UseCompactObjectHeaders",
            "-XX:+AutoCreateSharedArchive",
            archive,
            "-Xlog:disable"),
        List.of("--no-demo", "--data-dir", folder.toString()),
        Map.of());
  }

  private static ServerProcess start(
      List<String> options, List<String> arguments, Map<String, String> settings)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-jar", JAR.toString(), "start", "--port", "0", "--rate-limit", "0"));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("MIDCYCLE_LOG_LEVEL", "warn");
    builder.environment().putAll(settings);
    long begun = System.nanoTime();
    var started = builder.start();
    int port = port(started);
    return new ServerProcess(started, port, System.nanoTime() - begun);
  }

  private static String url(Login login) {
    return login
        .jdbcUrl()
        .replaceFirst(
            "^jdbc:postgresql://", "postgresql://%s:%s@".formatted(login.user(), login.password()));
  }

  private static int port(Process process) throws IOException {
    var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    for (var line = Optional.ofNullable(out.readLine());
        line.isPresent();
        line = Optional.ofNullable(out.readLine())) {
      var found = RUNNING.matcher(line.get());
      if (found.find()) {
        return Integer.parseInt(found.group(1));
      }
    }
    throw new IllegalStateException("the server ended before it ran");
  }

  /// How many seconds its compiler has worked so far.
  double compiled() throws IOException {
    var jstat = Path.of(System.getProperty("java.home"), "bin", "jstat").toString();
    var asked = new ProcessBuilder(jstat, "-compiler", Long.toString(process.pid())).start();
    try (var lines = asked.inputReader(UTF_8)) {
      var figures = lines.lines().skip(1).findFirst().orElseThrow().strip().split("\\s+", -1);
      return Double.parseDouble(figures[3].replace(',', '.'));
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
