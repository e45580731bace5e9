package dev.midcycle.simulate.stored;

import dev.midcycle.simulate.Result;
import dev.midcycle.simulate.Scenario;
import dev.midcycle.simulate.Simulation;
import dev.midcycle.simulate.World;
import java.util.concurrent.atomic.AtomicInteger;

/// Runs scenarios in one database, each as a tenant of its own, so that many may be run at once.
public final class Lives {
  private final SimulationServices.Builder builder;
  private final AtomicInteger count = new AtomicInteger();

  public Lives(SimulationServices.Builder builder) {
    this.builder = builder;
  }

  public Result live(Scenario scenario) {
    return Simulation.in(scenario, begin(scenario));
  }

  /// A world in which nothing has happened yet.
  public World begin(Scenario scenario) {
    return DatabaseWorld.begin("life-" + count.incrementAndGet(), scenario, builder);
  }
}
