package dev.midcycle.simulate.stored;

import dev.midcycle.simulate.Result;
import dev.midcycle.simulate.Scenario;
import dev.midcycle.simulate.Simulation;
import java.util.concurrent.atomic.AtomicInteger;

/// Lives scenarios in one database, each as a merchant of its own, so that many may be lived at
/// once.
public final class Lives {
  private final Household.Builder builder;
  private final AtomicInteger count = new AtomicInteger();

  public Lives(Household.Builder builder) {
    this.builder = builder;
  }

  public Result live(Scenario scenario) {
    var key = "life-" + count.incrementAndGet();
    return Simulation.in(scenario, InStores.begin(key, scenario, builder));
  }
}
