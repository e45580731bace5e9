package dev.midcycle.app;

import dev.midcycle.agreement.CancellationReasons;
import dev.midcycle.api.Routes;
import dev.midcycle.api.customer.CreditRoutes;
import dev.midcycle.api.document.CorrectionRoutes;
import dev.midcycle.api.document.DocumentRoutes;
import dev.midcycle.api.document.PaperRoutes;
import dev.midcycle.api.operator.ClockRoutes;
import dev.midcycle.api.operator.ClockShowing;
import dev.midcycle.api.payment.HandMoneyRoutes;
import dev.midcycle.api.quote.CancellationReasonRoutes;
import dev.midcycle.api.quote.ConfirmationViews;
import dev.midcycle.api.quote.QuoteRoutes;
import dev.midcycle.api.subscription.SubscriptionRoutes;
import dev.midcycle.api.subscription.UpcomingBilling;
import dev.midcycle.app.config.Config;
import dev.midcycle.change.QuoteConfirmation;
import dev.midcycle.change.Quotes;
import dev.midcycle.correction.Corrections;
import dev.midcycle.correction.Granting;
import dev.midcycle.correction.Refunding;
import dev.midcycle.credit.Credits;
import dev.midcycle.cycle.BillRuns;
import dev.midcycle.cycle.Clocks;
import dev.midcycle.cycle.EndingTrials;
import dev.midcycle.cycle.ExpiredCredit;
import dev.midcycle.einvoice.EInvoices;
import dev.midcycle.invoice.Documents;
import dev.midcycle.job.Loop;
import dev.midcycle.paper.Logos;
import dev.midcycle.paper.PaperArchive;
import dev.midcycle.paper.Papers;
import dev.midcycle.pdf.Pdf;
import dev.midcycle.subscription.CatalogHistory;
import dev.midcycle.subscription.SubscriptionLabels;
import dev.midcycle.subscription.Subscriptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Billing: subscriptions and their changes, bill runs, and the documents that come of both.
public record BillingModule(
    Subscriptions subscriptions,
    SubscriptionLabels labels,
    Quotes quotes,
    BillRuns runs,
    Clocks clocks,
    Documents documents,
    Corrections corrections,
    Refunding refunding,
    Papers papers,
    Logos logos,
    Credits credits,
    Granting granting,
    ExpiredCredit expiring,
    EndingTrials trials,
    CancellationReasons reasons)
    implements Module {
  private static final Duration OFTEN = Duration.ofSeconds(2);
  private static final Duration NOW_AND_THEN = Duration.ofMinutes(1);

  static BillingModule of(CoreModule core, PaymentModule payment) {
    var transactions = core.transactions();
    var states = core.states();
    var clock = core.clock();
    var ids = core.ids();
    var documents = new Documents(transactions, core.catalogs());
    var archive =
        new PaperArchive(
            transactions,
            documents,
            new CatalogHistory(core.catalogs()),
            new Pdf(),
            new EInvoices(),
            clock);
    var expiring = new ExpiredCredit(core.runner(), clock, ids);
    var trials = new EndingTrials(states, payment.gateways(), core.runner(), ids);
    var runs = new BillRuns(transactions, states, core.runner(), clock, ids);
    var confirming =
        new QuoteConfirmation(
            transactions, states, payment.gateways(), payment.paying(), payment.paid(), ids);
    return new BillingModule(
        new Subscriptions(transactions, states),
        new SubscriptionLabels(transactions, ids),
        new Quotes(transactions, states, core.catalogs(), payment.gateways(), confirming, ids),
        runs,
        new Clocks(
            transactions,
            core.tenants(),
            runs,
            payment.collecting()::run,
            tenant -> {
              expiring.run(tenant);
              payment.expiringCards().run(tenant);
              trials.run(tenant);
            },
            clock,
            ids),
        documents,
        new Corrections(transactions, states, ids),
        new Refunding(transactions, ids),
        new Papers(transactions, archive),
        new Logos(transactions, ids),
        new Credits(transactions),
        new Granting(transactions, ids),
        expiring,
        trials,
        new CancellationReasons(transactions, ids));
  }

  @Override
  public List<Routes> routes(Application application, Serving.Manner manner) {
    var core = application.core();
    var shown = new DocumentRoutes(documents, application.payment().gateways());
    return List.of(
        new SubscriptionRoutes(subscriptions, labels),
        new CancellationReasonRoutes(reasons, quotes, subscriptions, core.tenants()),
        new QuoteRoutes(
            quotes,
            subscriptions,
            core.customers(),
            core.catalogs(),
            core.tenants(),
            new ConfirmationViews(subscriptions, shown, application.payment().payments()),
            application.payment().payments()),
        shown,
        new PaperRoutes(documents, papers),
        new CorrectionRoutes(corrections, documents),
        new HandMoneyRoutes(
            application.payment().byHand(),
            refunding,
            documents,
            application.payment().payments(),
            core.tenants()),
        new CreditRoutes(granting, credits, core.customers(), core.tenants()),
        new ClockRoutes(
            new ClockShowing(
                core.transactions(),
                core.tenants(),
                core.catalogs(),
                new UpcomingBilling(subscriptions)),
            clocks,
            manner.patience()));
  }

  @Override
  public List<Supplier<Loop>> jobs(Application application, Config.Keep keep, Config.Work work) {
    int runners = work.billRunners(Runtime.getRuntime().availableProcessors());
    var jobs = new ArrayList<Supplier<Loop>>();
    for (int runner = 1; runner <= runners; runner++) {
      var name = "bill-runs-" + runner;
      jobs.add(() -> Loop.start(name, OFTEN, runs::runAll));
    }
    jobs.add(() -> Loop.start("credit-expiry", OFTEN, expiring::runAll));
    jobs.add(() -> Loop.start("ending-trials", OFTEN, trials::runAll));
    jobs.add(() -> Loop.start("clocks", NOW_AND_THEN, clocks::resume));
    return jobs;
  }
}
