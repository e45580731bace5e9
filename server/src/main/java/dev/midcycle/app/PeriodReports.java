package dev.midcycle.app;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// Reports of months and days.
final class PeriodReports {
  private PeriodReports() {}

  @Command(
      name = "revenue",
      description = "Show what was earned, and what is still to be earned, by month.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class Revenue extends Report {
    @Option(
        names = "--from",
        paramLabel = "MONTH",
        description = "Such as 2026-04. Default: the last month alone.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "MONTH", description = "Default: the running month.")
    private @Nullable String to;

    @Override
    public Integer call() {
      ask("from", from);
      ask("to", to);
      return show();
    }

    @Override
    String path() {
      return "/v1/reports/revenue";
    }

    @Override
    String title(JsonNode answer) {
      return "Revenue, and deferred revenue at the end of each month (%s)"
          .formatted(said(answer, "timezone"));
    }

    @Override
    List<List<String>> rows(JsonNode answer) {
      var rows = new ArrayList<List<String>>();
      rows.add(List.of("month", "item", "charge", "currency", "earned", "deferred"));
      for (var month : answer.path("months")) {
        for (var one : month.path("lines")) {
          rows.add(
              List.of(
                  said(month, "month"),
                  said(one, "item"),
                  said(one, "charge"),
                  said(one, "earned/currency"),
                  money(one, "earned"),
                  money(one, "deferred")));
        }
      }
      return rows;
    }
  }

  @Command(
      name = "tax",
      description = "Show what was taxed, by country and rate.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class Tax extends Report {
    @Option(
        names = "--from",
        paramLabel = "DAY",
        description = "Default: the first of the running month.")
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
      return "/v1/reports/tax";
    }

    @Override
    String title(JsonNode answer) {
      return "Tax of documents from %s to %s (%s)"
          .formatted(said(answer, "from"), said(answer, "to"), said(answer, "timezone"));
    }

    @Override
    List<List<String>> rows(JsonNode answer) {
      var rows = new ArrayList<List<String>>();
      rows.add(List.of("country", "rate", "why", "currency", "net", "tax"));
      for (var one : answer.path("lines")) {
        rows.add(
            List.of(
                said(one, "country"),
                said(one, "rate"),
                said(one, "untaxed"),
                said(one, "net/currency"),
                money(one, "net"),
                money(one, "tax")));
      }
      return rows;
    }
  }
}
