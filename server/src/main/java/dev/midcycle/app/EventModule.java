package dev.midcycle.app;

import dev.midcycle.api.Routes;
import dev.midcycle.api.webhook.EventLogRoutes;
import dev.midcycle.app.config.Config;
import dev.midcycle.job.Loop;
import dev.midcycle.outbox.EventLog;
import dev.midcycle.outbox.Numbering;
import dev.midcycle.outbox.Relay;
import dev.midcycle.outbox.Subscriber;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// Events on their way out: who is told of them, and the list of all.
public record EventModule(EventLog log, Relay relay) implements Module {
  private static final Duration AT_ONCE = Duration.ofMillis(250);
  private static final Duration OFTEN = Duration.ofSeconds(2);
  private static final Duration SELDOM = Duration.ofHours(1);

  static EventModule of(CoreModule core) {
    var numbering = new Numbering(core.transactions());
    return new EventModule(
        new EventLog(core.transactions(), numbering, core.clock()),
        new Relay(
            core.transactions(),
            numbering,
            core.queue(),
            core.runner(),
            core.clock(),
            subscribers()));
  }

  /// Who is told of every event.
  private static List<Subscriber> subscribers() {
    return List.of();
  }

  @Override
  public List<Routes> routes(Application application, Serving.Manner manner) {
    return List.of(new EventLogRoutes(log));
  }

  @Override
  public List<Supplier<Loop>> jobs(Application application, Config.Keep keep, Config.Work work) {
    var age = Duration.ofDays(keep.eventsDays());
    return List.of(
        () -> Loop.start("events", AT_ONCE, relay::runAll),
        () -> Loop.start("events-put-aside", OFTEN, relay::retryAll),
        () ->
            Loop.start(
                "old-events",
                SELDOM,
                goesOn ->
                    application
                        .core()
                        .forEachTenant(
                            "forgetting old events", goesOn, tenant -> log.forget(tenant, age))));
  }
}
