package dev.midcycle.app;

import dev.midcycle.app.config.Config;
import dev.midcycle.app.config.SettingsOptions;
import dev.midcycle.customer.Tenant;
import dev.midcycle.reconcile.DocumentCheck;
import dev.midcycle.reconcile.DocumentCheck.Which;
import dev.midcycle.reconcile.LedgerCheck.Found;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    description = {
      "Look whether the books agree with documents, payments and balances, customer by customer, and calculate each issued document again from the numbers that are stored with it.",
      "Changes nothing, and may be run while Midcycle is running.",
      "A running server does the same once a day, with what was issued in the last two days. It logs a line for each finding and sets the metrics `midcycle_books_findings` and `midcycle_documents_miscalculated`.",
      "On a finding: leave the month open, keep the lines, compare the activity of the customer and `midcycle report statement`, and report it. Invoices and payments are not changed by it."
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:the books agree", "1:they do not; each finding is printed"})
final class CheckCommand implements Callable<Integer> {
  private static final int DISAGREE = 1;

  @Mixin private final SettingsOptions settings = SettingsOptions.of(Config.Data.class);
  @Spec private CommandSpec spec;

  private record Wrong(Tenant tenant, Found found, DocumentCheck.Found documents) {
    Stream<String> sentences() {
      return Stream.concat(CheckWords.of(tenant, found), CheckWords.of(tenant, documents));
    }

    int count() {
      return found.count() + documents.count();
    }
  }

  @Override
  public Integer call() {
    var line = spec.commandLine();
    return OneCommand.in(
        settings.read().data(), line.getErr(), application -> told(application, line.getOut()));
  }

  /// Looks, and tells what is found; the exit status.
  static int told(Application application, PrintWriter out) {
    var tenants = application.core().tenants().all();
    var wrong = new ArrayList<Wrong>();
    int late = 0;
    for (var tenant : tenants) {
      var found = application.ledger().check().of(tenant.id());
      var documents = application.ledger().documents().of(tenant.id(), Which.ALL, () -> true);
      wrong.add(new Wrong(tenant, found, documents));
      late += found.late();
    }
    wrong.stream().flatMap(Wrong::sentences).forEach(out::println);
    int count = wrong.stream().mapToInt(Wrong::count).sum();
    if (late > 0) {
      out.println(leftOut(late));
    }
    out.println(count == 0 ? agree(tenants.size()) : disagree(count));
    out.flush();
    return count == 0 ? 0 : DISAGREE;
  }

  private static String leftOut(int late) {
    return "Left out: %,d %s with documents or credit from before there were books. A running server makes theirs."
        .formatted(late, late == 1 ? "customer" : "customers");
  }

  private static String agree(int tenants) {
    return tenants == 1
        ? "The books of one tenant agree with its documents, payments and balances."
        : "The books of %,d tenants agree with their documents, payments and balances."
            .formatted(tenants);
  }

  private static String disagree(int count) {
    return "%,d of their sums or dates do not agree. Nothing was changed. Please report this: it should never be so, and the lines above are needed to look into it."
        .formatted(count);
  }
}
