package dev.midcycle.app;

import dev.midcycle.access.ApiKeys;
import dev.midcycle.access.Attempts;
import dev.midcycle.access.PortalSessions;
import dev.midcycle.alert.AlertWatch;
import dev.midcycle.alert.Alerts;
import dev.midcycle.alert.SpendingRules;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Actor;
import dev.midcycle.catalogstore.CatalogText;
import dev.midcycle.catalogstore.CatalogVersions;
import dev.midcycle.change.PaidChanges;
import dev.midcycle.change.QuoteConfirmation;
import dev.midcycle.change.Quotes;
import dev.midcycle.collect.DuePayments;
import dev.midcycle.collect.PaidDocuments;
import dev.midcycle.credit.Credits;
import dev.midcycle.customer.Customers;
import dev.midcycle.customer.Members;
import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.cycle.BillRuns;
import dev.midcycle.cycle.Clocks;
import dev.midcycle.db.Transactions;
import dev.midcycle.entitlement.Entitlements;
import dev.midcycle.file.CatalogJson;
import dev.midcycle.id.Ids;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import dev.midcycle.invoice.Documents;
import dev.midcycle.job.Runner;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.paper.Logos;
import dev.midcycle.paper.PaperArchive;
import dev.midcycle.paper.PaperJobs;
import dev.midcycle.paper.Papers;
import dev.midcycle.payment.Gateway;
import dev.midcycle.payment.Gateways;
import dev.midcycle.payment.PaymentAttempts;
import dev.midcycle.payment.PaymentFollowUps;
import dev.midcycle.payment.PaymentMethods;
import dev.midcycle.payment.Payments;
import dev.midcycle.payment.UnknownPayments;
import dev.midcycle.pdf.Pdf;
import dev.midcycle.sales.SalesRequests;
import dev.midcycle.simulate.stored.SimulationServices;
import dev.midcycle.subscription.BillingStates;
import dev.midcycle.subscription.CatalogHistory;
import dev.midcycle.subscription.SubscriptionLabels;
import dev.midcycle.subscription.Subscriptions;
import dev.midcycle.time.Precision;
import dev.midcycle.usage.Corrections;
import dev.midcycle.usage.EventRetention;
import dev.midcycle.usage.Folding;
import dev.midcycle.usage.Replaying;
import dev.midcycle.usage.UnmatchedEvents;
import dev.midcycle.usage.UsageEvents;
import dev.midcycle.work.FailedWork;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The parts of the application, introduced to each other.
public record Application(
    Transactions transactions,
    InstantSource clock,
    Tenants tenants,
    Customers customers,
    Members members,
    CatalogVersions catalogs,
    Subscriptions subscriptions,
    SubscriptionLabels labels,
    UsageEvents usage,
    Folding folding,
    UnmatchedEvents unmatched,
    Replaying replaying,
    Corrections corrections,
    EventRetention retention,
    Alerts alerts,
    AlertWatch alertWatch,
    SpendingRules rules,
    Entitlements entitlements,
    Quotes quotes,
    Documents documents,
    Papers papers,
    Logos logos,
    PaperJobs paperJobs,
    WorkQueue queue,
    Runner runner,
    FailedWork failedWork,
    Gateways gateways,
    PaymentMethods methods,
    Credits credits,
    Payments payments,
    SalesRequests sales,
    Activities activities,
    BillRuns runs,
    Clocks clocks,
    DuePayments collecting,
    PaymentAttempts paying,
    UnknownPayments unknownPayments,
    ApiKeys keys,
    PortalSessions sessions,
    Attempts attempts) {

  /// Where live tenants have no gateway.
  ///
  /// @param sandbox the gateway of test tenants
  public static Application build(
      Transactions transactions, InstantSource system, Gateway sandbox) {
    return build(transactions, system, sandbox, _ -> Optional.empty());
  }

  /// Builds every part from these four.
  ///
  /// @param system everybody's clock: here it enters
  /// @param sandbox the gateway of test tenants
  /// @param live the gateways of live ones
  public static Application build(
      Transactions transactions, InstantSource system, Gateway sandbox, Gateways live) {
    var clock = Precision.cut(system);
    var random = Ids.secure();
    var ids = new NewIds(random, clock);
    var tenants = new Tenants(transactions, clock, ids);
    var text = new CatalogText(CatalogJson::write, CatalogJson::read);
    var gateways = new GatewaysByMode(tenants, sandbox, live);
    var catalogs = new CatalogVersions(transactions, text, ids);
    var usage = new UsageEvents(transactions, catalogs, clock, ids);
    var states = new BillingStates(catalogs, clock);
    var payments = new Payments(transactions);
    var paid = new PaidChanges(states, ids);
    var paidDocuments = new PaidDocuments(clock, ids);
    var paying =
        new PaymentAttempts(
            transactions, clock, new PaymentFollowUps(paid.by(Actor.SYSTEM), paidDocuments));
    var confirming = new QuoteConfirmation(transactions, states, gateways, paying, paid, ids);
    var queue = new WorkQueue(transactions, clock, ids);
    var runner = new Runner(queue);
    var unmatched = new UnmatchedEvents(transactions, usage, ids);
    var folding = new Folding(transactions, runner, clock);
    var documents = new Documents(transactions);
    var archive =
        new PaperArchive(transactions, documents, new CatalogHistory(catalogs), new Pdf(), clock);
    var runs = new BillRuns(transactions, states, runner, clock, ids);
    var collecting =
        new DuePayments(transactions, paying, paidDocuments, gateways, queue, runner, clock, ids);
    var unknown = new UnknownPayments(payments, paying, gateways, queue, runner);
    return new Application(
        transactions,
        clock,
        tenants,
        new Customers(transactions, tenants, ids),
        new Members(transactions, tenants, ids),
        catalogs,
        new Subscriptions(transactions, states),
        new SubscriptionLabels(transactions, ids),
        usage,
        folding,
        unmatched,
        new Replaying(transactions, unmatched, queue, runner, clock),
        new Corrections(transactions, usage, ids),
        new EventRetention(transactions, usage),
        new Alerts(transactions),
        new AlertWatch(transactions, states, runner, clock, ids),
        new SpendingRules(transactions, ids),
        new Entitlements(transactions, states),
        new Quotes(transactions, states, catalogs, gateways, confirming, ids),
        documents,
        new Papers(transactions, archive),
        new Logos(transactions, ids),
        new PaperJobs(transactions, archive, clock),
        queue,
        runner,
        new FailedWork(transactions, queue, ids),
        gateways,
        new PaymentMethods(transactions, gateways, ids),
        new Credits(transactions, ids),
        payments,
        new SalesRequests(transactions, ids),
        new Activities(transactions),
        runs,
        new Clocks(transactions, tenants, queue, runs, collecting::run, clock, ids),
        collecting,
        paying,
        unknown,
        new ApiKeys(transactions, clock, ids),
        new PortalSessions(transactions, clock, random),
        new Attempts(transactions, clock));
  }

  /// Those who take part in a life that is only simulated.
  public SimulationServices services() {
    return new SimulationServices(
        new SimulationServices.Records(
            tenants,
            catalogs,
            customers,
            methods,
            credits,
            subscriptions,
            usage,
            folding,
            documents),
        new SimulationServices.Stories(quotes, unknownPayments, runs, clocks, collecting));
  }

  void forgetUsage(BooleanSupplier goesOn) {
    forEachTenant("forgetting events", goesOn, retention::forget);
  }

  /// Forgets attempts that are older than `age`: the tenants' and the operator's.
  public void forgetAttempts(Duration age, BooleanSupplier goesOn) {
    attempts.forget(TenantId.OPERATOR, age);
    forEachTenant("forgetting attempts", goesOn, tenant -> attempts.forget(tenant, age));
  }

  private void forEachTenant(String chore, BooleanSupplier goesOn, Consumer<TenantId> work) {
    Runner.forEach(tenants.all().stream().map(Tenant::id).toList(), chore, goesOn, work);
  }
}
