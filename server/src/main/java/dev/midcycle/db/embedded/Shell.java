package dev.midcycle.db.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// Runs a program to its end and keeps what it printed.
final class Shell {
  private static final long LIMIT_SECONDS = 120;

  private Shell() {}

  /// `status` is the exit status; `output` is what went to both streams.
  record Result(int status, String output) {
    boolean succeeded() {
      return status == 0;
    }
  }

  /// A program that is not there, or does not end within two minutes, counts as failed.
  static Result run(Path folder, List<String> command) {
    try {
      var process = builder(folder, command).start();
      var output = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (!process.waitFor(LIMIT_SECONDS, SECONDS)) {
        process.destroyForcibly();
        return new Result(-1, output + "\nno end after " + LIMIT_SECONDS + " seconds");
      }
      return new Result(process.exitValue(), output.strip());
    } catch (IOException e) {
      return new Result(-1, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted while running " + command, e));
    }
  }

  private static ProcessBuilder builder(Path folder, List<String> command) {
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.redirectInput(new File("/dev/null"));
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TZ", "UTC");
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    return builder;
  }
}
