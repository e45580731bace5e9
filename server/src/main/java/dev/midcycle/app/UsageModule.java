package dev.midcycle.app;

import dev.midcycle.alert.AlertWatch;
import dev.midcycle.alert.Alerts;
import dev.midcycle.alert.SpendingRules;
import dev.midcycle.api.Routes;
import dev.midcycle.api.event.CorrectionRoutes;
import dev.midcycle.api.event.EventRoutes;
import dev.midcycle.api.event.UnassignedRoutes;
import dev.midcycle.api.usage.AlertRoutes;
import dev.midcycle.api.usage.EntitlementRoutes;
import dev.midcycle.api.usage.UsageRoutes;
import dev.midcycle.app.config.Config;
import dev.midcycle.entitlement.Entitlements;
import dev.midcycle.event.Corrections;
import dev.midcycle.event.EventRetention;
import dev.midcycle.event.Folding;
import dev.midcycle.event.IngestQueue;
import dev.midcycle.event.Replaying;
import dev.midcycle.event.UnmatchedEvents;
import dev.midcycle.event.UsageEvents;
import dev.midcycle.job.Loop;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// Usage: events come in, are counted by the day and forgotten; alerts, budgets and entitlements
/// follow from what was counted.
public record UsageModule(
    UsageEvents events,
    Folding folding,
    UnmatchedEvents unmatched,
    Replaying replaying,
    Corrections corrections,
    EventRetention retention,
    Alerts alerts,
    AlertWatch alertWatch,
    SpendingRules rules,
    Entitlements entitlements)
    implements Module {
  /// A twentieth of all memory holds what is kept of entitlements, at some 200 bytes a feature.
  private static final long MEMORY_FOR_A_FEATURE = 20 * 200;

  private static final Duration AT_ONCE = Duration.ofMillis(250);
  private static final Duration OFTEN = Duration.ofSeconds(2);
  private static final Duration SELDOM = Duration.ofHours(1);

  static UsageModule of(CoreModule core) {
    var transactions = core.transactions();
    var events = new UsageEvents(transactions, core.catalogs(), core.clock(), core.ids());
    var unmatched = new UnmatchedEvents(transactions, events, core.ids());
    return new UsageModule(
        events,
        new Folding(transactions, core.runner(), core.clock()),
        unmatched,
        new Replaying(transactions, unmatched, core.queue(), core.runner(), core.clock()),
        new Corrections(transactions, events, core.ids()),
        new EventRetention(transactions, events),
        new Alerts(transactions, core.clock()),
        new AlertWatch(transactions, core.states(), core.runner(), core.clock(), core.ids()),
        new SpendingRules(transactions, core.ids()),
        new Entitlements(
            transactions,
            core.states(),
            new Entitlements.Time(core.clock(), System::nanoTime),
            Runtime.getRuntime().maxMemory() / MEMORY_FOR_A_FEATURE));
  }

  @Override
  public List<Routes> routes(Application application, Serving.Manner manner) {
    var billing = application.billing();
    return List.of(
        new UsageRoutes(
            application.core().transactions(),
            billing.subscriptions(),
            application.core().customers(),
            alerts),
        new EntitlementRoutes(entitlements),
        new AlertRoutes(billing.subscriptions(), alerts, rules),
        new EventRoutes(
            new IngestQueue(events, IngestQueue.Limits.USUAL),
            billing.labels(),
            manner.limits().events()),
        new UnassignedRoutes(unmatched),
        new CorrectionRoutes(corrections, billing.labels()));
  }

  @Override
  public List<Supplier<Loop>> upkeep() {
    return List.of(
        () -> Loop.start("entitlements", AT_ONCE, _ -> entitlements.look()),
        () -> Loop.start("entitlement-changes", OFTEN, entitlements::forgetChanges));
  }

  @Override
  public List<Supplier<Loop>> jobs(Application application, Config.Keep keep, Config.Work work) {
    var core = application.core();
    return List.of(
        () -> Loop.start("usage", OFTEN, folding::foldAll),
        () -> Loop.startSparing("alerts", OFTEN, core.clock(), alertWatch::watchAll),
        () -> Loop.start("unmatched-events", OFTEN, replaying::replayAll),
        () ->
            Loop.start(
                "old-usage",
                SELDOM,
                goesOn -> core.forEachTenant("forgetting events", goesOn, retention::forget)));
  }
}
