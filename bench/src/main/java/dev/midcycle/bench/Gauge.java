package dev.midcycle.bench;

import dev.midcycle.db.RoundTrips;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/// Measures a request: warmed up until the compiler is quiet, timed for a while, and then counted,
/// one after the other, on a server whose messages are counted.
final class Gauge {
  private static final double SAME = 0.05;
  private static final Duration WINDOW = Duration.ofSeconds(4);
  private static final Duration LOOK_AT_IDLE = Duration.ofSeconds(2);
  private static final int UNCOUNTED = 10;
  private static final int COUNTED = 50;

  private final Bench bench;

  Gauge(Bench bench) {
    this.bench = bench;
  }

  /// What is asked for, over and over.
  ///
  /// @param who the header that says who asks
  record Request(String job, int atOnce, String who, Load.Work work) {}

  /// What is known of a request.
  record Measured(Figures figures, Counts counts) {}

  Measured measure(Request request) throws Exception {
    var timed = timed(request, List.of(bench.server()));
    return counted(request, timed);
  }

  /// Without counting: for what cannot be asked one after the other.
  Figures timed(Request request, List<ServerProcess> servers) throws Exception {
    try (var load = Load.start(request.atOnce, lines(request, servers), request.work)) {
      warmUp(load, servers.getFirst(), request.job);
      var processes = servers.stream().map(ServerProcess::process).toList();
      var before = Counters.now(bench.place(), processes);
      load.taken(1);
      Thread.sleep(Duration.ofSeconds(bench.options().seconds()));
      var after = Counters.now(bench.place(), processes);
      var times = load.taken(after.secondsSince(before));
      return after.since(before, Figures.of(request.job).with(times), times.count());
    }
  }

  private static Load.Line lines(Request request, List<ServerProcess> servers) {
    var turns = new Turns(servers.size());
    return () -> new Wire(servers.get(turns.next()).port(), request.who);
  }

  /// Until two windows are alike and the compiler rests, or until it takes too long.
  private void warmUp(Load load, ServerProcess server, String job)
      throws IOException, InterruptedException {
    double rate = 0;
    double compiled = server.compiled();
    long end = System.nanoTime() + Duration.ofSeconds(bench.options().warm()).toNanos();
    boolean quiet = false;
    while (!quiet && System.nanoTime() < end) {
      long begun = System.nanoTime();
      Thread.sleep(WINDOW);
      double seconds = (System.nanoTime() - begun) / 1e9;
      double now = load.taken(seconds).rate();
      double until = server.compiled();
      double compiling = (until - compiled) / seconds;
      bench.say(
          "  %s warms up: %,.0f a second, %.2f compilers at work".formatted(job, now, compiling));
      quiet = compiling < SAME && Math.abs(now - rate) < SAME * now;
      rate = now;
      compiled = until;
    }
  }

  private Measured counted(Request request, Figures figures) throws Exception {
    var place = bench.place();
    try (var trips = RoundTrips.before(RoundTrips.port(place.login()));
        var server = ServerProcess.on(trips.through(place.login()));
        var wire = new Wire(server.port(), request.who)) {
      repeat(UNCOUNTED, request, wire);
      place.count(true);
      long begun = System.nanoTime();
      long made = trips.of(() -> repeat(COUNTED, request, wire));
      double share = (System.nanoTime() - begun) / (double) LOOK_AT_IDLE.toNanos();
      var all = Counts.now(place);
      place.count(true);
      long idleTrips = trips.of(() -> rest(LOOK_AT_IDLE));
      var each = all.without(Counts.now(place), share).each(COUNTED);
      place.count(false);
      return new Measured(
          figures
              .with(Column.STATEMENTS, each.statements())
              .with(Column.COMMITS, each.commits())
              .with(Column.TRIPS, (made - idleTrips * share) / COUNTED),
          each);
    }
  }

  private static void rest(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void repeat(int count, Request request, Wire wire) {
    try {
      for (int i = 0; i < count; i++) {
        request.work.once(wire);
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
