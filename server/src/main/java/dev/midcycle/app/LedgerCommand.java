package dev.midcycle.app;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Command(
    name = "ledger",
    description = "Close the months of the books, and set how they are kept.",
    subcommands = {LedgerCommand.Periods.class, LedgerCommand.Close.class, LedgerCommand.Set.class},
    synopsisSubcommandLabel = "COMMAND")
final class LedgerCommand {
  private static final JsonMapper JSON = new JsonMapper();

  private LedgerCommand() {}

  @Command(
      name = "periods",
      description = "List the months that are closed.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class Periods implements Callable<Integer> {
    @Mixin private final CatalogAccess access = new CatalogAccess();

    @Option(names = "--json", description = "Print the answer of the API as it is.")
    private boolean json;

    @Override
    public Integer call() {
      return access.with(server -> {
        var answer = server.get("/v1/ledger/periods");
        access.out(json ? answer.toString() : text(answer));
        return CatalogAccess.OK;
      });
    }

    private static String text(JsonNode answer) {
      return Report.table(
          List.of("month", "ends", "closed at", "by"),
          answer
              .path("data")
              .valueStream()
              .map(one -> Report.row(one, "month", "ends", "closed_at", "closed_by"))
              .toList(),
          "No month is closed.");
    }
  }

  @Command(
      name = "close",
      description = {
        "Show what closing a month posts and, with --yes, close it.",
        "A closed month takes no entry any more, and is not opened again. What comes later is posted in the open month."
      },
      exitCodeOnInvalidInput = CatalogAccess.REFUSED,
      exitCodeListHeading = "Exit status:%n",
      exitCodeList = {
        "0:the month is closed",
        "1:it cannot be closed, or the server refused",
        "2:it can be closed; what that posts is printed"
      })
  static final class Close implements Callable<Integer> {
    @Mixin private final CatalogAccess access = new CatalogAccess();

    @Parameters(paramLabel = "MONTH", description = "Such as 2026-04.")
    private String month = "";

    @Option(names = "--yes", description = "Close it.")
    private boolean yes;

    @Option(names = "--json", description = "Print the answer of the API as it is.")
    private boolean json;

    @Override
    public Integer call() {
      return access.with(this::close);
    }

    private int close(CatalogServer server) {
      var shown = server.get("/v1/ledger/periods/" + month);
      var whyNot = Report.said(shown, "why_not");
      if (!whyNot.isEmpty()) {
        return access.refused(whyNot);
      }
      if (!yes || Report.said(shown, "status").equals("closed")) {
        access.out(json ? shown.toString() : text(shown));
        return Report.said(shown, "status").equals("closed")
            ? CatalogAccess.OK
            : CatalogAccess.CHANGES;
      }
      var body = JSON.createObjectNode().put("fingerprint", Report.said(shown, "fingerprint"));
      var closed =
          server.change("POST", "/v1/ledger/periods/%s/close".formatted(month), body.toString());
      access.out(json ? closed.toString() : text(closed));
      return CatalogAccess.OK;
    }

    private static String text(JsonNode period) {
      var rows =
          period
              .path("recognised")
              .valueStream()
              .map(one -> Report.row(one, "item", "charge", "amount/currency", "amount/amount"))
              .toList();
      var title =
          Report.said(period, "status").equals("closed")
              ? "%s is closed. It ended at %s."
              : "%s can be closed with --yes. It ended at %s.";
      return title.formatted(Report.said(period, "month"), Report.said(period, "ends"))
          + "\n"
          + Report.table(
              List.of("item", "charge", "currency", "becomes revenue"),
              rows,
              "  No deferred revenue becomes revenue.");
    }
  }

  @Command(
      name = "set",
      description = "Set the time zone of the books, or what your own books call the accounts.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class Set implements Callable<Integer> {
    @Mixin private final CatalogAccess access = new CatalogAccess();

    @Option(names = "--timezone", paramLabel = "ZONE", description = "Such as Europe/Berlin.")
    private @Nullable String timezone;

    @Option(
        names = "--code",
        paramLabel = "ACCOUNT[:PART]=CODE",
        description =
            "Such as revenue=8400 or revenue:pro=8410. Repeat it; those that are not named lose theirs.")
    private List<String> codes = List.of();

    @Option(names = "--json", description = "Print the answer of the API as it is.")
    private boolean json;

    private static String text(JsonNode settings) {
      var rows =
          settings
              .path("accounts")
              .valueStream()
              .map(one -> Report.row(one, "account", "part", "code"));
      return "Months begin and end in %s.%n%s"
          .formatted(
              Report.said(settings, "timezone"),
              AlignedTable.of(
                  Stream.concat(Stream.of(List.of("account", "of", "code")), rows).toList()));
    }

    @Override
    public Integer call() {
      var body = JSON.createObjectNode();
      if (timezone != null) {
        body.put("timezone", timezone);
      }
      if (!codes.isEmpty()) {
        var accounts = body.putArray("accounts");
        for (var one : codes) {
          int equals = one.indexOf('=');
          var account = equals < 0 ? one : one.substring(0, equals);
          int colon = account.indexOf(':');
          var code = accounts.addObject();
          code.put("account", colon < 0 ? account : account.substring(0, colon));
          if (colon >= 0) {
            code.put("part", account.substring(colon + 1));
          }
          code.put("code", equals < 0 ? "" : one.substring(equals + 1));
        }
      }
      return access.with(server -> {
        var settings =
            body.isEmpty()
                ? server.get("/v1/ledger/settings")
                : server.change("PATCH", "/v1/ledger/settings", body.toString());
        access.out(json ? settings.toString() : text(settings));
        return CatalogAccess.OK;
      });
    }
  }
}
