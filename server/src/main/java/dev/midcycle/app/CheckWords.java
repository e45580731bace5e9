package dev.midcycle.app;

import dev.midcycle.customer.Tenant;
import dev.midcycle.id.CustomerId;
import dev.midcycle.reconcile.DocumentCheck;
import dev.midcycle.reconcile.DocumentCheck.Incalculable;
import dev.midcycle.reconcile.DocumentCheck.Miscalculated;
import dev.midcycle.reconcile.DocumentCheck.Part;
import dev.midcycle.reconcile.LedgerCheck.Breach;
import dev.midcycle.reconcile.LedgerCheck.Found;
import dev.midcycle.reconcile.LedgerCheck.Misdated;
import java.util.stream.Stream;

/// What a look over the books has found, a sentence each.
final class CheckWords {
  private CheckWords() {}

  static Stream<String> of(Tenant tenant, Found found) {
    return Stream.concat(
        found.breaches().stream().map(one -> sentence(tenant, one)),
        found.misdated().stream().map(one -> sentence(tenant, one)));
  }

  static Stream<String> of(Tenant tenant, DocumentCheck.Found found) {
    return Stream.concat(
        found.miscalculated().stream().map(one -> sentence(tenant, one)),
        found.incalculable().stream().map(one -> sentence(tenant, one)));
  }

  private static String sentence(Tenant tenant, Incalculable one) {
    return "%s: %s cannot be calculated again: %s"
        .formatted(tenant.key(), one.document(), one.why());
  }

  private static String sentence(Tenant tenant, Miscalculated one) {
    return "%s, %s: %s of %s says %s %s, its numbers come to %s"
        .formatted(
            tenant.key(),
            one.customer(),
            part(one.part()),
            one.document(),
            one.stored(),
            one.stored().currency().getCurrencyCode(),
            one.again());
  }

  private static String part(Part part) {
    return switch (part) {
      case LINE -> "a line";
      case TAX -> "the tax";
      case TOTAL -> "the total";
    };
  }

  private static String sentence(Tenant tenant, Misdated one) {
    return "%s, %s: the books have %s at %s, it was issued at %s"
        .formatted(tenant.key(), one.customer(), one.document(), one.at(), one.expected());
  }

  private static String sentence(Tenant tenant, Breach breach) {
    return "%s, %s: the books say %s %s %s, %s %s"
        .formatted(
            tenant.key(),
            breach.customer().map(CustomerId::text).orElse("money from unknown payers"),
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
      case UNALLOCATED_CASH -> "bank statements";
      case DISPUTED -> "payments";
    };
  }
}
