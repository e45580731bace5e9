package dev.midcycle.api.report;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.customer.Customers;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.ledger.LedgerBalance;
import dev.midcycle.ledger.LedgerSettings;
import dev.midcycle.report.Ageing;
import dev.midcycle.report.Days;
import dev.midcycle.report.Journal;
import dev.midcycle.report.Revenues;
import dev.midcycle.report.Statements;
import dev.midcycle.report.Taxes;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What the books say.
public final class ReportRoutes implements Routes {
  /// How many months are shown at once.
  private static final int MOST_MONTHS = 24;

  private final Reports reports;
  private final Customers customers;
  private final Tenants tenants;

  public ReportRoutes(Reports reports, Customers customers, Tenants tenants) {
    this.reports = reports;
    this.customers = customers;
    this.tenants = tenants;
  }

  /// All there are.
  public record Reports(
      LedgerBalance balance,
      Statements statements,
      Ageing ageing,
      Revenues revenues,
      Taxes taxes,
      Journal journal,
      LedgerSettings settings) {}

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/reports/trial-balance", Who.merchant(), this::trialBalance),
        Route.get("/v1/reports/ageing", Who.merchant(), this::ageing),
        Route.get("/v1/reports/revenue", Who.merchant(), this::revenue),
        Route.get("/v1/reports/tax", Who.merchant(), this::tax),
        Route.get("/v1/reports/journal", Who.merchant(), this::journal),
        Route.get("/v1/reports/journal-csv", Who.merchant(), this::journalCsv),
        Route.get("/v1/customers/{customer}/statement", Who.merchantOrMembers(), this::statement));
  }

  private Answer trialBalance(Call call) {
    var zone = zone(call.unit());
    var date = date(call, "date").orElseGet(() -> today(call, zone));
    var end = new Days(date, date, zone).end();
    return Answer.ok(TrialBalanceView.of(date, zone, reports.balance().until(call.unit(), end)));
  }

  private Answer ageing(Call call) {
    var zone = zone(call.unit());
    var date = date(call, "date").orElseGet(() -> today(call, zone));
    return Answer.ok(
        AgeingView.of(
            date, zone, reports.ageing().at(call.unit(), date, zone, CallParams.slice(call))));
  }

  private Answer revenue(Call call) {
    var zone = zone(call.unit());
    var to = month(call, "to").orElseGet(() -> YearMonth.from(today(call, zone)));
    var from = month(call, "from").orElse(to);
    if (from.isAfter(to) || from.plusMonths(MOST_MONTHS).isBefore(to.plusMonths(1))) {
      throw Problem.invalid("from", "must be from 1 to %d months up to `to`".formatted(MOST_MONTHS))
          .thrown();
    }
    var months =
        reports.revenues().of(call.unit(), from, to, new Revenues.Until(zone, today(call, zone)));
    return Answer.ok(RevenueView.of(months, zone));
  }

  private Answer tax(Call call) {
    var zone = zone(call.unit());
    var days = days(call, today(call, zone).withDayOfMonth(1), zone);
    return Answer.ok(TaxReportView.of(days, reports.taxes().of(call.unit(), days)));
  }

  private Answer journal(Call call) {
    var kept = reports.settings().find(call.unit());
    var days = days(call, today(call, kept.zone()).withDayOfMonth(1), kept.zone());
    var page = reports.journal().page(call.unit(), days, CallParams.slice(call));
    return Answer.ok(CallParams.page(page, one -> JournalEntryView.of(one, kept.codes())));
  }

  private Answer journalCsv(Call call) {
    var kept = reports.settings().find(call.unit());
    var days = days(call, today(call, kept.zone()).withDayOfMonth(1), kept.zone());
    var csv = new JournalCsv(kept.codes(), kept.zone());
    return new Answer.Streamed(
        "text/csv",
        "journal %s %s.csv".formatted(days.from(), days.to()),
        out -> csv.write(out, slice -> reports.journal().page(call.unit(), days, slice)));
  }

  private Answer statement(Call call) {
    var id = CallParams.customer(call);
    var customer = CallParams.found(customers.find(call.unit(), id), "customer");
    var days = days(call, today(call, customer.zone()).minusYears(1).plusDays(1), customer.zone());
    return switch (reports.statements().of(call.unit(), id, days)) {
      case Statements.Outcome.Told(var told) -> Answer.ok(StatementView.of(customer, days, told));
      case Statements.Outcome.NotFound() -> throw new Problem.NotFound("customer").thrown();
      case Statements.Outcome.TooMany(var most) ->
          throw Problem.invalid(
                  "from", "leaves more than %d movements; ask for fewer days".formatted(most))
              .thrown();
    };
  }

  /// From `first`, if nothing else is asked for, to today.
  private Days days(Call call, LocalDate first, ZoneId zone) {
    var to = date(call, "to").orElseGet(() -> today(call, zone));
    var from = date(call, "from").orElseGet(() -> first.isAfter(to) ? to : first);
    if (to.isBefore(from)) {
      throw Problem.invalid("to", "must not be before `from`").thrown();
    }
    return new Days(from, to, zone);
  }

  private LocalDate today(Call call, ZoneId zone) {
    return LocalDate.ofInstant(tenants.now(call.unit()), zone);
  }

  /// In which the books are kept.
  private ZoneId zone(UnitOfWork unit) {
    return reports.settings().find(unit).zone();
  }

  private static Optional<LocalDate> date(Call call, String name) {
    return call.query(name).map(LocalDate::parse);
  }

  private static Optional<YearMonth> month(Call call, String name) {
    return call.query(name).map(YearMonth::parse);
  }
}
