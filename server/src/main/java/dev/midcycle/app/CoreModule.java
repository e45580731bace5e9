package dev.midcycle.app;

import dev.midcycle.access.ApiKeys;
import dev.midcycle.access.Attempts;
import dev.midcycle.access.Memberships;
import dev.midcycle.access.OpenSessions;
import dev.midcycle.access.PayLinks;
import dev.midcycle.access.PortalSessions;
import dev.midcycle.access.SignIns;
import dev.midcycle.api.Routes;
import dev.midcycle.api.catalog.CatalogRoutes;
import dev.midcycle.api.customer.ActivityRoutes;
import dev.midcycle.api.customer.ActivityShowing;
import dev.midcycle.api.customer.CustomerRoutes;
import dev.midcycle.api.customer.MemberRoutes;
import dev.midcycle.api.customer.SellerRoutes;
import dev.midcycle.api.customer.TaxRateRoutes;
import dev.midcycle.api.operator.HealthRoutes;
import dev.midcycle.api.operator.OperatorRoutes;
import dev.midcycle.api.operator.WorkRoutes;
import dev.midcycle.app.config.Config;
import dev.midcycle.catalogstore.CatalogText;
import dev.midcycle.catalogstore.CatalogVersions;
import dev.midcycle.change.Migrations;
import dev.midcycle.customer.Customers;
import dev.midcycle.customer.Members;
import dev.midcycle.customer.PortalSettings;
import dev.midcycle.customer.Sellers;
import dev.midcycle.customer.TaxTables;
import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.Transactions;
import dev.midcycle.file.CatalogJson;
import dev.midcycle.id.Ids;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import dev.midcycle.invoice.OpenCollections;
import dev.midcycle.job.Loop;
import dev.midcycle.job.Runner;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.publish.CatalogPlans;
import dev.midcycle.secret.Secrets;
import dev.midcycle.smtp.SmtpSettings;
import dev.midcycle.subscription.BillingStates;
import dev.midcycle.subscription.LiveSubscriptions;
import dev.midcycle.work.FailedWork;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What every other module stands on: tenants, customers and who may do what, catalogues, the state
/// that billing reads, and the queue of what falls due.
public record CoreModule(
    Transactions transactions,
    InstantSource clock,
    NewIds ids,
    Secrets secrets,
    Tenants tenants,
    Customers customers,
    TaxTables taxTables,
    Sellers sellers,
    Members members,
    CatalogVersions catalogs,
    BillingStates states,
    WorkQueue queue,
    Runner runner,
    FailedWork failedWork,
    ApiKeys keys,
    PortalSessions sessions,
    OpenSessions openSessions,
    SignIns signIns,
    Memberships memberships,
    PortalSettings portalSettings,
    PayLinks payLinks,
    Attempts attempts)
    implements Module {
  private static final Duration SELDOM = Duration.ofHours(1);
  private static final Logger LOG = LoggerFactory.getLogger(CoreModule.class);

  static CoreModule of(Transactions transactions, InstantSource clock, Secrets secrets) {
    var random = Ids.secure();
    var ids = new NewIds(random, clock);
    var tenants = new Tenants(transactions, clock, ids);
    var text = new CatalogText(CatalogJson::write, CatalogJson::read);
    var catalogs = new CatalogVersions(transactions, text, ids);
    var queue = new WorkQueue(transactions, clock, ids);
    var sessions = new PortalSessions(transactions, clock, random);
    return new CoreModule(
        transactions,
        clock,
        ids,
        secrets,
        tenants,
        new Customers(transactions, tenants, ids, OpenCollections::again),
        new TaxTables(transactions, tenants, ids),
        new Sellers(transactions, tenants, ids),
        new Members(transactions, tenants, sessions, ids),
        catalogs,
        new BillingStates(catalogs, clock),
        queue,
        new Runner(queue),
        new FailedWork(transactions, queue, ids),
        new ApiKeys(transactions, clock, ids),
        sessions,
        new OpenSessions(transactions, clock, random, sessions),
        new SignIns(transactions, clock, random, sessions),
        new Memberships(transactions, clock, random, sessions),
        new PortalSettings(transactions, tenants, ids),
        new PayLinks(transactions, clock, random),
        new Attempts(transactions, clock));
  }

  @Override
  public List<Routes> routes(Application application, Serving.Manner manner) {
    return List.of(
        new CustomerRoutes(customers, catalogs),
        new TaxRateRoutes(taxTables),
        new SellerRoutes(sellers, SmtpSettings::isAddress),
        new MemberRoutes(members),
        new ActivityRoutes(new ActivityShowing(transactions, members)),
        new CatalogRoutes(
            catalogs,
            new YamlCatalogs(),
            new CatalogPlans(catalogs, new LiveSubscriptions(transactions), tenants),
            new Migrations(transactions, states, ids),
            tenants),
        new OperatorRoutes(tenants, keys, clock),
        new WorkRoutes(failedWork, tenants),
        new HealthRoutes(
            VersionCommand.Release.text(), new Patience(transactions::answer), manner.readiness()));
  }

  @Override
  public List<Supplier<Loop>> jobs(Application application, Config.Keep keep, Config.Work work) {
    var age = Duration.ofDays(keep.attemptsDays());
    return List.of(
        () -> Loop.start("counts", SELDOM, _ -> tell(runner.counted())),
        () -> Loop.start("old-attempts", SELDOM, goesOn -> forgetAttempts(age, goesOn)),
        () ->
            Loop.start(
                "old-sign-ins",
                SELDOM,
                goesOn -> forEachTenant("forgetting sign-ins", goesOn, signIns::forget)));
  }

  /// Forgets attempts that are older than `age`: the tenants' and the operator's.
  public void forgetAttempts(Duration age, BooleanSupplier goesOn) {
    attempts.forget(TenantId.OPERATOR, age);
    forEachTenant("forgetting attempts", goesOn, tenant -> attempts.forget(tenant, age));
  }

  void forEachTenant(String chore, BooleanSupplier goesOn, Consumer<TenantId> work) {
    Runner.forEach(tenants.all().stream().map(Tenant::id).toList(), chore, goesOn, work);
  }

  /// For whoever watches over it.
  private static void tell(List<Runner.Counted> counted) {
    for (var one : counted) {
      if (one.done() + one.failed() > 0) {
        LOG.info(
            "{} work since the start: {} done, {} failed",
            one.kind().code(),
            one.done(),
            one.failed());
      }
    }
  }
}
