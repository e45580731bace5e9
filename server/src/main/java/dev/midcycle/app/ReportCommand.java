package dev.midcycle.app;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
    name = "report",
    description = "Show what the books say.",
    subcommands = {
      ReportCommand.TrialBalance.class,
      PeriodReports.Statement.class,
      ReportCommand.Ageing.class,
      PeriodReports.Revenue.class,
      PeriodReports.Tax.class,
      CancellationsReport.class,
      JournalReport.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class ReportCommand {
  private ReportCommand() {}

  @Command(
      name = "trial-balance",
      description = "Show what each account comes to at the end of a day.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class TrialBalance extends DatedReport {
    TrialBalance() {
      super("account", "of", "currency", "debit", "credit");
    }

    @Override
    String path() {
      return "/v1/reports/trial-balance";
    }

    @Override
    String title(JsonNode answer) {
      return "Trial balance at the end of %s (%s)"
          .formatted(said(answer, "date"), said(answer, "timezone"));
    }

    @Override
    Stream<List<String>> rows(JsonNode answer) {
      return answer.path("currencies").valueStream().flatMap(TrialBalance::books);
    }

    private static Stream<List<String>> books(JsonNode books) {
      var currency = said(books, "currency");
      var total = said(books, "total/amount");
      return Stream.concat(
          books.path("accounts").valueStream().map(line -> line(line, currency)),
          Stream.of(List.of("total", "", currency, total, total)));
    }

    private static List<String> line(JsonNode line, String currency) {
      var account = line.path("account");
      var of = joined(account, "item", "charge", "country", "rate", "untaxed", "held_by");
      return and(
          List.of(said(account, "type"), of, currency), row(line, "debit/amount", "credit/amount"));
    }
  }

  @Command(
      name = "ageing",
      description = "Show since when what is open is due, by customer.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class Ageing extends DatedReport {
    @Option(names = "--cursor", paramLabel = "CURSOR", description = "Where the page before ended.")
    private @Nullable String cursor;

    Ageing() {
      super(
          "customer", "name", "currency", "current", "1-30", "31-60", "61-90", "over 90", "total");
    }

    @Override
    Query query() {
      return super.query().and("limit", "100").and("cursor", cursor);
    }

    @Override
    String path() {
      return "/v1/reports/ageing";
    }

    @Override
    String title(JsonNode answer) {
      var next = said(answer, "next_cursor");
      return "Receivables at the end of %s (%s)%s"
          .formatted(
              said(answer, "date"),
              said(answer, "timezone"),
              next.isEmpty() ? "" : "; more with --cursor " + next);
    }

    @Override
    Stream<List<String>> rows(JsonNode answer) {
      return Stream.concat(
          answer
              .path("data")
              .valueStream()
              .map(one -> and(row(one, "customer", "name"), ages(one))),
          answer.path("totals").valueStream().map(one -> and(List.of("total", ""), ages(one))));
    }

    private static List<String> ages(JsonNode one) {
      return row(
          one,
          "total/currency",
          "current/amount",
          "days_1_30/amount",
          "days_31_60/amount",
          "days_61_90/amount",
          "over_90/amount",
          "total/amount");
    }
  }
}
