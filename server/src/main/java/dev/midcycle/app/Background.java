package dev.midcycle.app;

import dev.midcycle.app.config.Config;
import dev.midcycle.job.Loop;
import java.util.List;
import java.util.function.Supplier;

/// What goes on by itself while the server runs: the jobs of all modules.
final class Background implements AutoCloseable {

  private final List<Loop> loops;

  private Background(List<Loop> loops) {
    this.loops = loops;
  }

  static Background start(Application application, Config.Keep keep, Config.Work work) {
    return new Background(
        application.modules().stream()
            .flatMap(module -> module.jobs(application, keep, work).stream())
            .map(Supplier::get)
            .toList());
  }

  @Override
  public void close() {
    loops.forEach(Loop::stop);
    loops.forEach(Loop::close);
  }
}
