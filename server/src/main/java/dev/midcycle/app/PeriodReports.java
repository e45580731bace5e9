package dev.midcycle.app;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/// Reports of what happened in months and days.
final class PeriodReports {
  private PeriodReports() {}

  @Command(
      name = "revenue",
      description = "Show what was earned, and what is still to be earned, by month.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class Revenue extends RangedReport {
    Revenue() {
      super("month", "item", "charge", "currency", "earned", "deferred");
    }

    @Option(
        names = "--from",
        paramLabel = "MONTH",
        description = "Such as 2026-04. Default: the last month alone.")
    void first(@Nullable String month) {
      from(month);
    }

    @Option(names = "--to", paramLabel = "MONTH", description = "Default: the running month.")
    void last(@Nullable String month) {
      to(month);
    }

    @Override
    String path() {
      return "/v1/reports/revenue";
    }

    @Override
    String title(JsonNode answer) {
      var last = answer.path("months").valueStream().reduce((_, later) -> later);
      return "Revenue, and deferred revenue at the end of each month, the last with all of %s (%s)"
          .formatted(last.map(month -> said(month, "to")).orElse(""), said(answer, "timezone"));
    }

    @Override
    Stream<List<String>> rows(JsonNode answer) {
      return answer
          .path("months")
          .valueStream()
          .flatMap(month ->
              month.path("lines").valueStream().map(one -> and(row(month, "month"), line(one))));
    }

    private static List<String> line(JsonNode one) {
      return row(one, "item", "charge", "earned/currency", "earned/amount", "deferred/amount");
    }
  }

  @Command(
      name = "tax",
      description = "Show what was taxed, by country and rate, and what was not taxed.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class Tax extends RangedReport {
    Tax() {
      super("country", "rate", "why", "currency", "net", "tax");
    }

    @Option(
        names = "--from",
        paramLabel = "DAY",
        description = "Default: the first of the running month.")
    void first(@Nullable String day) {
      from(day);
    }

    @Option(names = "--to", paramLabel = "DAY", description = "Default: today.")
    void last(@Nullable String day) {
      to(day);
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
    Stream<List<String>> rows(JsonNode answer) {
      return answer
          .path("lines")
          .valueStream()
          .map(one ->
              and(
                  row(one, "country", "rate"),
                  and(List.of(why(one)), row(one, "net/currency", "net/amount", "tax/amount"))));
    }

    /// Why there is no tax on it, if there is none.
    private static String why(JsonNode one) {
      var reason = said(one, "untaxed");
      return reason.isEmpty() && said(one, "rate").equals("0") ? "not taxed" : reason;
    }
  }

  @Command(
      name = "statement",
      description = "Show what a customer owed, what happened, and what it owes now.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class Statement extends RangedReport {
    @Parameters(
        paramLabel = "CUSTOMER",
        description = "The customer: cus_... or ext: and your own id.")
    private String customer = "";

    Statement() {
      super("date", "what", "document", "payment", "amount", "balance");
    }

    @Option(names = "--from", paramLabel = "DAY", description = "Default: one year before today.")
    void first(@Nullable String day) {
      from(day);
    }

    @Option(names = "--to", paramLabel = "DAY", description = "Default: today.")
    void last(@Nullable String day) {
      to(day);
    }

    @Override
    String path() {
      return "/v1/customers/%s/statement".formatted(Query.encoded(customer));
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
    Stream<List<String>> rows(JsonNode answer) {
      var movements = answer.path("movements").valueStream().map(Statement::movement);
      return Stream.of(
              Stream.of(balance("opening balance", said(answer, "opening/amount"))),
              movements,
              Stream.of(balance("closing balance", said(answer, "closing/amount"))))
          .flatMap(some -> some);
    }

    private static List<String> balance(String what, String amount) {
      return List.of("", what, "", "", "", amount);
    }

    private static List<String> movement(JsonNode one) {
      return and(
          List.of(said(one, "date"), said(one, "cause").replace('_', ' ')),
          row(one, "number", "payment", "amount/amount", "balance/amount"));
    }
  }
}
