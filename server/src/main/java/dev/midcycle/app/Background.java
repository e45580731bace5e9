package dev.midcycle.app;

import dev.midcycle.app.config.Config;
import dev.midcycle.job.Loop;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What goes on by itself while the server runs: the jobs of all modules, and their upkeep.
final class Background implements AutoCloseable {

  private final List<Loop> loops;

  private Background(List<Loop> loops) {
    this.loops = loops;
  }

  /// @param serving the application that answers
  /// @param patient the same over transactions that nobody waits for
  static Background start(
      Application serving, Application patient, Config.Keep keep, Config.Work work) {
    var upkeep = serving.modules().stream().flatMap(module -> module.upkeep().stream());
    var jobs =
        patient.modules().stream().flatMap(module -> module.jobs(patient, keep, work).stream());
    return new Background(Stream.concat(upkeep, jobs).map(Supplier::get).toList());
  }

  @Override
  public void close() {
    loops.forEach(Loop::stop);
    loops.forEach(Loop::close);
  }
}
