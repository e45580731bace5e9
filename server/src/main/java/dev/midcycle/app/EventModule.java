package dev.midcycle.app;

import dev.midcycle.api.Routes;
import dev.midcycle.api.webhook.DeliveryRoutes;
import dev.midcycle.api.webhook.EndpointRoutes;
import dev.midcycle.api.webhook.EventLogRoutes;
import dev.midcycle.api.webhook.EventStreamRoutes;
import dev.midcycle.api.webhook.EventView;
import dev.midcycle.app.config.Config;
import dev.midcycle.customer.Tenant;
import dev.midcycle.job.Loop;
import dev.midcycle.outbox.EventLog;
import dev.midcycle.outbox.Listening;
import dev.midcycle.outbox.Numbering;
import dev.midcycle.outbox.Relay;
import dev.midcycle.outbox.Subscriber;
import dev.midcycle.outgoing.WebhookSender;
import dev.midcycle.webhook.Deliveries;
import dev.midcycle.webhook.Dispatch;
import dev.midcycle.webhook.EndpointBatch;
import dev.midcycle.webhook.EndpointSecrets;
import dev.midcycle.webhook.Endpoints;
import dev.midcycle.webhook.Verdicts;
import dev.midcycle.webhook.WebhookSubscriber;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// Events on their way out: who is told of them, the list of all, and webhooks.
public record EventModule(
    EventLog log,
    Listening listening,
    Relay relay,
    EndpointSecrets secrets,
    Endpoints endpoints,
    Deliveries deliveries,
    Dispatch dispatch,
    boolean insideToo)
    implements Module {
  private static final Duration AT_ONCE = Duration.ofMillis(250);
  private static final Duration OFTEN = Duration.ofSeconds(2);

  /// Proxies, and the server itself, close a connection on which nothing comes for 30 seconds.
  private static final Duration SILENCE = Duration.ofSeconds(10);

  private static final Duration SELDOM = Duration.ofHours(1);

  static EventModule of(CoreModule core, WebhookSender sender, MailModule mail) {
    var transactions = core.transactions();
    var clock = core.clock();
    var ids = core.ids();
    var numbering = new Numbering(transactions);
    var secrets =
        new EndpointSecrets(
            transactions,
            core.secrets(),
            () -> core.tenants().all().stream().map(Tenant::id).toList());
    var batch =
        new EndpointBatch(
            transactions,
            clock,
            secrets,
            EventView::body,
            sender,
            new Verdicts(clock, ids, new Random()));
    var log = new EventLog(transactions, numbering, clock);
    return new EventModule(
        log,
        new Listening(log, Listening.Bounds.USUAL),
        new Relay(
            transactions, numbering, core.queue(), core.runner(), clock, subscribers(core, mail)),
        secrets,
        new Endpoints(transactions, secrets, clock, ids),
        new Deliveries(transactions, clock, ids),
        new Dispatch(transactions, clock, batch),
        sender.insideToo());
  }

  /// Who is told of every event.
  private static List<Subscriber> subscribers(CoreModule core, MailModule mail) {
    return List.of(new WebhookSubscriber(core.clock(), core.ids()), mail.subscriber());
  }

  @Override
  public List<Routes> routes(Application application, Serving.Manner manner) {
    var tenants = application.core().tenants();
    return List.of(
        new EventLogRoutes(log),
        new EventStreamRoutes(listening, SILENCE),
        new EndpointRoutes(endpoints, tenants, insideToo),
        new DeliveryRoutes(deliveries, tenants));
  }

  @Override
  public List<Supplier<Loop>> jobs(Application application, Config.Keep keep, Config.Work work) {
    var age = Duration.ofDays(keep.eventsDays());
    return List.of(
        () -> Loop.start("events", AT_ONCE, relay::runAll),
        () -> Loop.start("events-put-aside", OFTEN, relay::retryAll),
        () -> Loop.start("webhooks", AT_ONCE, dispatch::start),
        () ->
            Loop.start(
                "old-events",
                SELDOM,
                goesOn ->
                    application
                        .core()
                        .forEachTenant(
                            "forgetting old events",
                            goesOn,
                            tenant -> {
                              deliveries.forget(tenant, age);
                              log.forget(tenant, age);
                            })));
  }
}
