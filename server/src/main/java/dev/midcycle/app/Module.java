package dev.midcycle.app;

import dev.midcycle.api.Routes;
import dev.midcycle.app.config.Config;
import dev.midcycle.job.Loop;
import java.util.List;
import java.util.function.Supplier;

/// A capability: the services it is made of, what it answers, and what it does by itself. A new one
/// is a record of its services, a component of [Application], and a place in [Application#modules].
interface Module {
  /// What it answers. Routes may show what other modules have.
  List<Routes> routes(Application application, Serving.Manner manner);

  /// What it does by itself while the server runs: each starts a loop.
  default List<Supplier<Loop>> jobs(Application application, Config.Keep keep, Config.Work work) {
    return List.of();
  }

  /// What keeps right what it answers from memory: a loop each, of the very module that serves.
  default List<Supplier<Loop>> upkeep() {
    return List.of();
  }
}
