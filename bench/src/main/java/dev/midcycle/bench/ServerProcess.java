package dev.midcycle.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.midcycle.db.Login;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// The packaged server, running.
record ServerProcess(Process process, String base) implements AutoCloseable {
  private static final Path JAR = Path.of("server", "target", "midcycle.jar");
  private static final Pattern RUNNING = Pattern.compile("running at (http://[^ ]+)");

  static ServerProcess start(Login login) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(java, "-jar", JAR.toString(), "start", "--no-demo", "--port", "0")
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    process.environment().put("MIDCYCLE_DATABASE_URL", url(login));
    process.environment().put("MIDCYCLE_LOG_LEVEL", "warn");
    var started = process.start();
    return new ServerProcess(started, address(started));
  }

  private static String url(Login login) {
    return login
        .jdbcUrl()
        .replaceFirst(
            "^jdbc:postgresql://", "postgresql://%s:%s@".formatted(login.user(), login.password()));
  }

  private static String address(Process process) throws IOException {
    var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    for (var line = Optional.ofNullable(out.readLine());
        line.isPresent();
        line = Optional.ofNullable(out.readLine())) {
      var found = RUNNING.matcher(line.get());
      if (found.find()) {
        return found.group(1);
      }
    }
    throw new IllegalStateException("the server ended before it ran");
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
