package dev.midcycle.app;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Bank statements, and money that waits for somebody to say whose it is.
@Command(
    name = "bank",
    description = "Read bank statements, and allocate money that came.",
    subcommands = {
      BankImport.class,
      BankCommand.ListAll.class,
      BankCommand.Allocate.class,
      BankCommand.Return.class,
      BankCommand.Ignore.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class BankCommand {
  private static final String ENTRIES = "/v1/bank/entries";
  private static final JsonMapper JSON = new JsonMapper();

  private BankCommand() {}

  @Command(
      name = "list",
      description = "List what bank statements say, the latest first.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class ListAll extends Report {
    @Option(
        names = "--unmatched",
        description = "Only money that waits to be allocated, with the invoices it may be for.")
    private boolean unmatched;

    @Option(names = "--cursor", paramLabel = "CURSOR", description = "Where the page before ended.")
    private @Nullable String cursor;

    ListAll() {
      super("entry", "date", "amount", "currency", "status", "paid", "payer", "text", "may be for");
    }

    @Override
    String path() {
      return ENTRIES;
    }

    @Override
    Query query() {
      return Query.NOTHING
          .and("status", unmatched ? "unallocated" : null)
          .and("limit", "100")
          .and("cursor", cursor);
    }

    @Override
    String title(JsonNode answer) {
      var next = said(answer, "next_cursor");
      return (unmatched ? "Money that waits" : "Bank entries")
          + (next.isEmpty() ? "" : "; more with --cursor " + next);
    }

    @Override
    Stream<List<String>> rows(JsonNode answer) {
      return answer
          .path("data")
          .valueStream()
          .map(one ->
              and(
                  and(row(one, "id", "date"), List.of(signed(one))),
                  and(
                      row(one, "amount/currency", "status", "number", "payer", "text"),
                      List.of(suggested(one)))));
    }

    /// Money that went out is below zero, as in the bank's own list.
    private static String signed(JsonNode one) {
      return (said(one, "kind").equals("credit") ? "" : "-") + said(one, "amount/amount");
    }

    private static String suggested(JsonNode one) {
      return one.path("suggestions")
          .valueStream()
          .map(some ->
              "%s %s (%s)"
                  .formatted(
                      said(some, "number"),
                      said(some, "name"),
                      some.path("because")
                          .valueStream()
                          .map(JsonNode::asString)
                          .collect(Collectors.joining(", "))))
          .collect(Collectors.joining("; "));
    }
  }

  @Command(
      name = "allocate",
      description = "Say which invoice money is for. More than is open becomes credit.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class Allocate implements Callable<Integer> {
    @Mixin private final CatalogAccess access = new CatalogAccess();

    @Parameters(index = "0", paramLabel = "ENTRY", description = "The id of the bank entry.")
    private String entry = "";

    @Parameters(
        index = "1",
        paramLabel = "INVOICE",
        description = "The id of the invoice, or the number of one that is suggested.")
    private String invoice = "";

    @Override
    public Integer call() {
      return access.with(server -> {
        var path = ENTRIES + "/" + Query.encoded(entry);
        var document = invoice.startsWith("doc_") ? invoice : suggested(server.get(path));
        if (document.isEmpty()) {
          return access.refused(
              "%s is not suggested for this entry. Use the id of the invoice (doc_…)."
                  .formatted(invoice));
        }
        var body = JSON.createObjectNode().put("document", document).toString();
        var done = server.change("POST", path + "/allocate", body);
        access.out("Allocated: " + Report.said(done, "payment"));
        return CatalogAccess.OK;
      });
    }

    private String suggested(JsonNode told) {
      return told.path("suggestions")
          .valueStream()
          .filter(one -> Report.said(one, "number").equalsIgnoreCase(invoice))
          .map(one -> Report.said(one, "document"))
          .findFirst()
          .orElse("");
    }
  }

  /// What is settled without a payment.
  abstract static class Settle implements Callable<Integer> {
    @Mixin private final CatalogAccess access = new CatalogAccess();

    @Parameters(index = "0", paramLabel = "ENTRY", description = "The id of the bank entry.")
    private String entry = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
    private String reason = "";

    private final String verb;

    Settle(String verb) {
      this.verb = verb;
    }

    @Override
    public final Integer call() {
      return access.with(server -> {
        var body = JSON.createObjectNode().put("reason", reason).toString();
        var path = ENTRIES + "/" + Query.encoded(entry) + "/" + verb;
        access.out("Noted: " + Report.said(server.change("POST", path, body), "status"));
        return CatalogAccess.OK;
      });
    }
  }

  @Command(
      name = "return",
      description = "Note that money was returned to its payer.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class Return extends Settle {
    Return() {
      super("return");
    }
  }

  @Command(
      name = "ignore",
      description = "Set money aside that is not of customers, such as interest.",
      exitCodeOnInvalidInput = CatalogAccess.REFUSED)
  static final class Ignore extends Settle {
    Ignore() {
      super("ignore");
    }
  }
}
