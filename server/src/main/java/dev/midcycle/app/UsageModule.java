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
import dev.midcycle.job.Loop;
import dev.midcycle.usage.Corrections;
import dev.midcycle.usage.EventRetention;
import dev.midcycle.usage.Folding;
import dev.midcycle.usage.IngestQueue;
import dev.midcycle.usage.Replaying;
import dev.midcycle.usage.UnmatchedEvents;
import dev.midcycle.usage.UsageEvents;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// Usage: events come in, are counted by the day and forgotten; alerts, budgets and entitlements
/// follow from what was counted.
public record UsageModule(
    UsageEvents usage,
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
  private static final Duration OFTEN = Duration.ofSeconds(2);
  private static final Duration SELDOM = Duration.ofHours(1);

  static UsageModule of(CoreModule core) {
    var transactions = core.transactions();
    var usage = new UsageEvents(transactions, core.catalogs(), core.clock(), core.ids());
    var unmatched = new UnmatchedEvents(transactions, usage, core.ids());
    return new UsageModule(
        usage,
        new Folding(transactions, core.runner(), core.clock()),
        unmatched,
        new Replaying(transactions, unmatched, core.queue(), core.runner(), core.clock()),
        new Corrections(transactions, usage, core.ids()),
        new EventRetention(transactions, usage),
        new Alerts(transactions),
        new AlertWatch(transactions, core.states(), core.runner(), core.clock(), core.ids()),
        new SpendingRules(transactions, core.ids()),
        new Entitlements(transactions, core.states()));
  }

  @Override
  public List<Routes> routes(Application application, Serving.Manner manner) {
    var billing = application.billing();
    return List.of(
        new UsageRoutes(
            billing.subscriptions(),
            application.core().customers(),
            billing.documents(),
            alerts,
            rules),
        new EntitlementRoutes(entitlements),
        new AlertRoutes(billing.subscriptions(), alerts, rules),
        new EventRoutes(
            new IngestQueue(usage, IngestQueue.Limits.USUAL),
            billing.labels(),
            manner.limits().events()),
        new UnassignedRoutes(unmatched),
        new CorrectionRoutes(corrections, billing.labels()));
  }

  @Override
  public List<Supplier<Loop>> jobs(Application application, Config.Keep keep) {
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
