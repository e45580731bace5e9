package dev.midcycle.app;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
    name = "report",
    description = "Show what the books say.",
    subcommands = {
      ReportCommand.TrialBalance.class,
      ReportCommand.Statement.class,
      ReportCommand.Ageing.class,
      PeriodReports.Revenue.class,
      PeriodReports.Tax.class,
      JournalReport.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class ReportCommand {
  private ReportCommand() {}

  @Command(
      name = "trial-balance",
      description = "Show what each account comes to at the end of a day.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class TrialBalance extends Report {
    @Option(
        names = "--date",
        paramLabel = "DAY",
        description = "Such as 2026-04-30. Default: today.")
    private @Nullable String date;

    @Override
    public Integer call() {
      ask("date", date);
      return show();
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
    List<List<String>> rows(JsonNode answer) {
      var rows = new ArrayList<List<String>>();
      rows.add(List.of("account", "of", "currency", "debit", "credit"));
      for (var books : answer.path("currencies")) {
        var currency = said(books, "currency");
        for (var line : books.path("accounts")) {
          var account = line.path("account");
          var of = joined(account, "item", "charge", "country", "rate", "untaxed", "held_by");
          rows.add(
              List.of(
                  said(account, "type"),
                  of,
                  currency,
                  money(line, "debit"),
                  money(line, "credit")));
        }
        var total = money(books, "total");
        rows.add(List.of("total", "", currency, total, total));
      }
      return rows;
    }
  }

  @Command(
      name = "statement",
      description = "Show what a customer owed, what happened, and what it owes now.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class Statement extends Report {
    @Parameters(
        paramLabel = "CUSTOMER",
        description = "The customer: cus_... or ext: and your own id.")
    private String customer = "";

    @Option(names = "--from", paramLabel = "DAY", description = "Default: one year before today.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY", description = "Default: today.")
    private @Nullable String to;

    @Override
    public Integer call() {
      ask("from", from);
      ask("to", to);
      return show();
    }

    @Override
    String path() {
      return "/v1/customers/%s/statement"
          .formatted(URLEncoder.encode(customer, StandardCharsets.UTF_8));
    }

    @Override
    String title(JsonNode answer) {
      return "%s, from %s to %s (%s), in %s"
          .formatted(
              said(answer, "name"),
              said(answer, "from"),
              said(answer, "to"),
              said(answer, "timezone"),
              said(answer, "opening/currency"));
    }

    @Override
    List<List<String>> rows(JsonNode answer) {
      var rows = new ArrayList<List<String>>();
      rows.add(List.of("date", "what", "document", "payment", "amount", "balance"));
      rows.add(List.of("", "opening balance", "", "", "", money(answer, "opening")));
      for (var one : answer.path("movements")) {
        rows.add(
            List.of(
                said(one, "date"),
                said(one, "cause").replace('_', ' '),
                said(one, "number"),
                said(one, "payment"),
                money(one, "amount"),
                money(one, "balance")));
      }
      rows.add(List.of("", "closing balance", "", "", "", money(answer, "closing")));
      return rows;
    }
  }

  @Command(
      name = "ageing",
      description = "Show since when what is open is due, by customer.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class Ageing extends Report {
    @Option(
        names = "--date",
        paramLabel = "DAY",
        description = "Such as 2026-04-30. Default: today.")
    private @Nullable String date;

    @Option(names = "--cursor", paramLabel = "CURSOR", description = "Where the page before ended.")
    private @Nullable String cursor;

    @Override
    public Integer call() {
      ask("date", date);
      ask("limit", "100");
      ask("cursor", cursor);
      return show();
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
    List<List<String>> rows(JsonNode answer) {
      var rows = new ArrayList<List<String>>();
      rows.add(
          List.of(
              "customer",
              "name",
              "currency",
              "current",
              "1-30",
              "31-60",
              "61-90",
              "over 90",
              "total"));
      answer
          .path("data")
          .forEach(one -> rows.add(row(said(one, "customer"), said(one, "name"), one)));
      answer.path("totals").forEach(one -> rows.add(row("total", "", one)));
      return rows;
    }

    private static List<String> row(String customer, String name, JsonNode ages) {
      return List.of(
          customer,
          name,
          said(ages, "total/currency"),
          money(ages, "current"),
          money(ages, "days_1_30"),
          money(ages, "days_31_60"),
          money(ages, "days_61_90"),
          money(ages, "over_90"),
          money(ages, "total"));
    }
  }
}
