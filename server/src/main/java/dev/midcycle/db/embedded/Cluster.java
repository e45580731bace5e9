package dev.midcycle.db.embedded;

import dev.midcycle.db.DatabaseProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The files of one PostgreSQL and the programs that make, start and stop it.
final class Cluster {
  static final String DATA = "data";
  static final String USER = "midcycle";
  static final String DATABASE = "postgres";

  private static final int START_TRIES = 3;

  /// No statement takes several processors: others are at work, and a container may have hardly any
  /// of the memory that processes share for it.
  private static final List<String> SETTINGS =
      List.of(
          "max_parallel_workers_per_gather=0",
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=''",
          "timezone=UTC",
          "log_timezone=UTC");

  private final Path home;
  private final Path data;
  private final Path programs;
  private final Account account;

  Cluster(Path home, Path programs, Account account) {
    this.home = home;
    this.data = home.resolve(DATA);
    this.programs = programs;
    this.account = account;
  }

  boolean exists() {
    return Files.exists(data.resolve("PG_VERSION"));
  }

  /// Made under another name and then renamed: a half-made one is never taken for a whole one.
  void create() {
    var half = home.resolve("data-half");
    Folders.delete(half);
    account.own(home);
    var made =
        run(
            "initdb",
            List.of(
                "--pgdata=" + half, "--username=" + USER, "--pwfile=" + home.resolve("password")),
            List.of("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C"),
            List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
    if (!made.succeeded()) {
      throw new DatabaseProblem(
          "PostgreSQL could not make its files in %s: %s. Choose another folder with --data-dir."
              .formatted(half, made.output()));
    }
    try {
      Files.move(half, data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete() {
    Folders.delete(data);
  }

  /// A server that outlived its Midcycle is stopped; a note about one that did not is thrown away.
  void stopLeftOver(Consumer<String> progress) {
    Postmaster.of(data)
        .ifPresent(left -> {
          if (left.runs()) {
            progress.accept("Stopping the PostgreSQL that an earlier Midcycle left behind ...");
            stop();
          } else {
            Postmaster.forget(data);
          }
        });
  }

  /// Gives the port: `wanted`, or any if that is 0. Another program may take a free port before the
  /// server does, hence the tries.
  int start(int wanted, List<String> settings) {
    if (wanted != 0) {
      refuseTaken(wanted);
    }
    account.own(home);
    Shell.Result last = new Shell.Result(-1, "");
    for (int tried = 0; tried < START_TRIES; tried++) {
      int port = wanted == 0 ? freePort() : wanted;
      last =
          pgCtl(
              "start",
              "--wait",
              "--timeout=60",
              "--log=" + log(),
              "--options=" + options(port, Room.at(home), settings));
      if (last.succeeded()) {
        return port;
      }
    }
    throw new DatabaseProblem(
        "The PostgreSQL in %s does not start: %s. Its log, %s, says why:%n%s"
            .formatted(data, lastLine(last.output()), log(), endOfLog()));
  }

  /// The server that runs; empty when none does.
  Optional<ProcessHandle> process() {
    return Postmaster.of(data).filter(Postmaster::runs).flatMap(one -> ProcessHandle.of(one.pid()));
  }

  void stop() {
    var stopped = pgCtl("stop", "--mode=fast", "--wait", "--timeout=60");
    if (!stopped.succeeded() && Postmaster.of(data).filter(Postmaster::runs).isPresent()) {
      var forced = pgCtl("stop", "--mode=immediate", "--wait", "--timeout=20");
      if (!forced.succeeded()) {
        throw new DatabaseProblem(
            "The PostgreSQL in %s does not stop: %s. Its log is %s."
                .formatted(data, forced.output(), log()));
      }
    }
  }

  private Shell.Result pgCtl(String verb, String... options) {
    return run("pg_ctl", List.of(verb, "--pgdata=" + data), List.of(options), List.of());
  }

  private Shell.Result run(
      String program, List<String> first, List<String> then, List<String> last) {
    var command = new ArrayList<String>();
    command.add(programs.resolve("bin").resolve(program).toString());
    command.addAll(first);
    command.addAll(then);
    command.addAll(last);
    return Shell.run(home, account.command(command));
  }

  private static String options(int port, Room room, List<String> settings) {
    var all = new ArrayList<>(SETTINGS);
    all.add("port=" + port);
    all.addAll(room.settings());
    all.addAll(settings);
    return all.stream().map(setting -> "-c " + setting).collect(Collectors.joining(" "));
  }

  private Path log() {
    return home.resolve("postgres.log");
  }

  private String endOfLog() {
    try {
      var lines = Files.exists(log()) ? Files.readAllLines(log()) : List.of("(no log)");
      return lines.stream().skip(Math.max(0, lines.size() - 5)).collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String lastLine(String text) {
    return text.substring(text.lastIndexOf('\n') + 1);
  }

  private static void refuseTaken(int port) {
    try {
      new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    } catch (IOException e) {
      throw new DatabaseProblem(
          "The bundled PostgreSQL cannot listen on port %d: %s. Stop the program that uses the port, or choose another with --postgres-port."
              .formatted(port, e.getMessage()),
          e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
