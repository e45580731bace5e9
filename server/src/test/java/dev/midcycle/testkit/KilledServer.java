package dev.midcycle.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.midcycle.app.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A server in a process of its own, with the PostgreSQL that it brings, which is killed and
/// started again. Whoever calls it meanwhile waits.
public final class KilledServer implements AutoCloseable {
  private static final Pattern RUNNING = Pattern.compile("running at http://127.0.0.1:([0-9]+)");

  private final Path folder;
  private final List<String> flags;
  private final Map<String, String> variables;
  private Process process;
  private int port;

  public KilledServer(Path folder) throws IOException {
    this(folder, List.of(), Map.of());
  }

  /// @param flags more of them, for its start
  public KilledServer(Path folder, List<String> flags, Map<String, String> variables)
      throws IOException {
    this.folder = folder;
    this.flags = flags;
    this.variables = variables;
    this.process = started();
  }

  /// Runs a command of `midcycle` to its end, and gives what it printed.
  public static String run(List<String> arguments) throws IOException {
    return ended(arguments).told();
  }

  /// What a command printed, and how it ended.
  public record Ended(int status, String told) {}

  public static Ended ended(List<String> arguments) throws IOException {
    var process = command(arguments).start();
    var told = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.onExit().join().exitValue(), told);
  }

  private static ProcessBuilder command(List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  private Process started() throws IOException {
    var words =
        new ArrayList<>(
            List.of("start", "--no-demo", "--port", "0", "--data-dir", folder.toString()));
    words.addAll(flags);
    var command = command(words);
    command.environment().putAll(variables);
    var next = command.start();
    var out = new BufferedReader(new InputStreamReader(next.getInputStream(), UTF_8));
    var told = new StringBuilder();
    for (var line = Optional.ofNullable(out.readLine());
        line.isPresent();
        line = Optional.ofNullable(out.readLine())) {
      told.append(line.get()).append('\n');
      var found = RUNNING.matcher(line.get());
      if (found.find()) {
        port = Integer.parseInt(found.group(1));
        Thread.ofVirtual().start(() -> readOut(out));
        return next;
      }
    }
    throw new IllegalStateException("it does not start: " + told);
  }

  /// What it tells has to be read by somebody, until it dies.
  private static void readOut(BufferedReader out) {
    try {
      out.lines().forEach(_ -> {});
    } catch (UncheckedIOException _) {
      // It is dead.
    }
  }

  /// Where it listens at the moment.
  public synchronized Caller caller() {
    return Caller.anonymous(port);
  }

  /// The server alone, or its PostgreSQL first.
  public synchronized void killAndStart(boolean postgresToo) throws IOException {
    kill(postgresToo);
    start();
  }

  /// The server alone, or its PostgreSQL first; [#start] brings it back.
  public synchronized void kill(boolean postgresToo) throws IOException {
    if (postgresToo) {
      killPostgres();
    }
    process.destroyForcibly();
    process.onExit().join();
  }

  public synchronized void start() throws IOException {
    process = started();
  }

  /// Its PostgreSQL alone.
  public void killPostgres() throws IOException {
    var note = Files.readAllLines(folder.resolve(Path.of("postgres", "data", "postmaster.pid")));
    ProcessHandle.of(Long.parseLong(note.getFirst().strip()))
        .ifPresent(postmaster -> {
          postmaster.destroyForcibly();
          postmaster.onExit().join();
        });
  }

  /// Tells it to end, and returns at once.
  public synchronized void stop() {
    process.destroy();
  }

  /// For one that takes its time to end.
  public synchronized void kill() throws IOException {
    kill(true);
  }

  @Override
  public synchronized void close() {
    process.destroy();
    process.onExit().join();
  }
}
