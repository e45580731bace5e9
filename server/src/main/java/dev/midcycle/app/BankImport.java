package dev.midcycle.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

@Command(
    name = "import",
    description = {
      "Read a bank statement: CSV, or CAMT.053 in XML.",
      "Money that names the payment reference of an open invoice pays it. Reading a statement again, or one that overlaps, books nothing twice."
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:all of it is read",
      "1:some entries were rejected, each with its reason; or nothing was read"
    },
    exitCodeOnInvalidInput = CatalogAccess.REFUSED)
final class BankImport implements Callable<Integer> {
  @Mixin private final CatalogAccess access = new CatalogAccess();

  @Parameters(index = "0", paramLabel = "FILE", description = "The statement.")
  private Path file = Path.of("");

  @Option(
      names = "--account",
      paramLabel = "IBAN",
      description = "Whose statement a CSV file is. Default: the bank account that invoices name.")
  private @Nullable String account;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description = "Of a CSV file without a column for it, such as EUR.")
  private @Nullable String currency;

  @Option(
      names = "--columns",
      paramLabel = "NAMES",
      description =
          "What the columns of a CSV file are called, such as 'date=Buchungstag;amount=Betrag'. Columns: date, amount, currency, direction, payer, payer_account, text, entry_reference.")
  private @Nullable String columns;

  @Option(
      names = "--decimal",
      paramLabel = "SIGN",
      description = "point or comma, where amounts do not show it.")
  private @Nullable String decimal;

  @Option(
      names = "--date-order",
      paramLabel = "ORDER",
      description = "dmy or mdy, for dates such as 03/05/2026.")
  private @Nullable String dateOrder;

  @Option(names = "--json", description = "Print the answer of the API as it is.")
  private boolean json;

  @Override
  public Integer call() {
    byte[] body;
    try {
      body = Files.readAllBytes(file);
    } catch (IOException | UncheckedIOException _) {
      return access.refused("The file %s cannot be read.".formatted(file));
    }
    return access.with(server -> {
      var answer =
          access.waitingFor(
              "Reading " + file.getFileName(),
              () -> server.statement(query().at("/v1/bank/statements"), body));
      access.progress("");
      access.out(json ? answer.toString() : text(answer));
      answer.path("problems").forEach(one -> access.err(problem(one)));
      return answer.path("rejected").asInt(0) == 0 ? CatalogAccess.OK : CatalogAccess.REFUSED;
    });
  }

  private Query query() {
    return Query.NOTHING
        .and("account", account)
        .and("currency", currency)
        .and("columns", columns)
        .and("decimal", decimal)
        .and("date_order", dateOrder);
  }

  private static String text(JsonNode answer) {
    var accounts =
        answer
            .path("accounts")
            .valueStream()
            .map(JsonNode::asString)
            .collect(Collectors.joining(", "));
    var counted =
        Stream.of("entries", "paid", "unallocated", "listed", "known", "rejected")
            .map(name -> List.of("  " + name, String.valueOf(answer.path(name).asInt(0))))
            .toList();
    var more =
        answer.path("unallocated").asInt(0) == 0
            ? ""
            : "\nSee what waits with: midcycle bank list --unmatched";
    return accounts + "\n" + Columns.of(counted) + more;
  }

  private static String problem(JsonNode one) {
    return "row %d: %s".formatted(one.path("row").asInt(0), one.path("message").asString(""));
  }
}
