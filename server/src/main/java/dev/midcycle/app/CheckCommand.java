package dev.midcycle.app;

import dev.midcycle.app.config.Config;
import dev.midcycle.app.config.SettingsOptions;
import dev.midcycle.customer.Tenant;
import dev.midcycle.reconcile.LedgerCheck.Breach;
import dev.midcycle.reconcile.LedgerCheck.Found;
import dev.midcycle.reconcile.LedgerCheck.Misdated;
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
      "Look whether the books agree with documents, payments and balances, customer by customer.",
      "Changes nothing, and may be run while Midcycle is running. Exit status 1 if they do not."
    })
final class CheckCommand implements Callable<Integer> {
  private static final int DISAGREE = 1;

  @Mixin private final SettingsOptions settings = SettingsOptions.of(Config.Data.class);
  @Spec private CommandSpec spec;

  private record Wrong(Tenant tenant, Found found) {
    Stream<String> sentences() {
      return Stream.concat(
          found.breaches().stream().map(one -> sentence(tenant, one)),
          found.misdated().stream().map(one -> sentence(tenant, one)));
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
      wrong.add(new Wrong(tenant, found));
      late += found.late();
    }
    wrong.stream().flatMap(Wrong::sentences).forEach(out::println);
    int count = wrong.stream().mapToInt(one -> one.found().count()).sum();
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

  private static String sentence(Tenant tenant, Misdated one) {
    return "%s, %s: the books have %s at %s, it was issued at %s"
        .formatted(tenant.key(), one.customer(), one.document(), one.at(), one.expected());
  }

  private static String sentence(Tenant tenant, Breach breach) {
    return "%s, %s: the books say %s %s %s, %s %s"
        .formatted(
            tenant.key(),
            breach.customer(),
            breach.account().word(),
            breach.books(),
            breach.books().currency().getCurrencyCode(),
            records(breach),
            breach.records());
  }

  /// What the account is of.
  private static String records(Breach breach) {
    return switch (breach.account()) {
      case RECEIVABLE, BAD_DEBT, TAX_PAYABLE -> "documents";
      case CASH -> "payments";
      case CUSTOMER_CREDIT, GRANTED_CREDIT -> "balances";
      case DEFERRED_REVENUE, REVENUE -> "days of service";
      case UNALLOCATED_CASH, DISPUTED -> "payments";
    };
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
