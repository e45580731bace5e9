package dev.midcycle.app;

import dev.midcycle.api.Routes;
import dev.midcycle.api.operator.MetricsRoutes;
import dev.midcycle.api.report.LedgerRoutes;
import dev.midcycle.api.report.ReportRoutes;
import dev.midcycle.app.config.Config;
import dev.midcycle.id.TenantId;
import dev.midcycle.job.Loop;
import dev.midcycle.ledger.LedgerBalance;
import dev.midcycle.ledger.LedgerPeriods;
import dev.midcycle.ledger.LedgerSettings;
import dev.midcycle.reconcile.DocumentCheck;
import dev.midcycle.reconcile.LateBooks;
import dev.midcycle.reconcile.LedgerCheck;
import dev.midcycle.report.Ageing;
import dev.midcycle.report.Journal;
import dev.midcycle.report.Revenues;
import dev.midcycle.report.Statements;
import dev.midcycle.report.Taxes;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The books: what the accounts come to, and whether they agree with what they are of.
public record LedgerModule(
    LedgerBalance balance,
    LedgerPeriods periods,
    LedgerSettings settings,
    LedgerCheck check,
    DocumentCheck documents,
    BooksWatch watch,
    LateBooks lateBooks)
    implements Module {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerModule.class);
  private static final Duration OFTEN = Duration.ofMinutes(5);
  private static final Duration SELDOM = Duration.ofHours(6);

  static LedgerModule of(CoreModule core, BillingModule billing) {
    var check = new LedgerCheck(core.transactions());
    var documents = new DocumentCheck(core.transactions(), billing.documents());
    return new LedgerModule(
        new LedgerBalance(core.transactions()),
        new LedgerPeriods(core.transactions(), core.ids()),
        new LedgerSettings(core.transactions(), core.ids()),
        check,
        documents,
        new BooksWatch(check, documents, core.tenants(), core.clock()),
        new LateBooks(core.transactions(), billing.documents(), core.ids()));
  }

  @Override
  public List<Routes> routes(Application application, Serving.Manner manner) {
    var core = application.core();
    return List.of(
        new ReportRoutes(
            new ReportRoutes.Reports(
                balance,
                new Statements(core.transactions()),
                new Ageing(core.transactions()),
                new Revenues(balance),
                new Taxes(core.transactions()),
                new Journal(core.transactions()),
                settings),
            core.customers(),
            core.tenants()),
        new LedgerRoutes(periods, settings, core.tenants()),
        new MetricsRoutes(() -> Metrics.of(watch.looked())));
  }

  /// Of the module that tells of it.
  @Override
  public List<Supplier<Loop>> upkeep() {
    return List.of(() -> Loop.start("books", OFTEN, watch::look));
  }

  @Override
  public List<Supplier<Loop>> jobs(Application application, Config.Keep keep, Config.Work work) {
    var core = application.core();
    return List.of(() ->
        Loop.start(
            "late-books",
            SELDOM,
            goesOn ->
                core.forEachTenant(
                    "making books of before", goesOn, tenant -> makeLate(tenant, goesOn))));
  }

  private void makeLate(TenantId tenant, BooleanSupplier goesOn) {
    var made = lateBooks.make(tenant, goesOn);
    if (made.made() > 0) {
      LOG.info("The books of {} customers of {} from before were made", made.made(), tenant);
    }
    made.breaches()
        .forEach(one ->
            LOG.error("Books from before of {} would not agree and are not made: {}", tenant, one));
  }
}
