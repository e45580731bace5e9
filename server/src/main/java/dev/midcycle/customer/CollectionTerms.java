package dev.midcycle.customer;

import dev.midcycle.catalog.BillingRules;
import java.util.Optional;

/// How what a customer owes comes in, and how long it has for that.
///
/// @param netDays the days that it has from issue on; without, those of the catalogue of what it
///   buys
public record CollectionTerms(Method method, Optional<Integer> netDays) {
  public static final CollectionTerms STANDARD =
      new CollectionTerms(Method.CHARGE_AUTOMATICALLY, Optional.empty());

  private static final int MOST = 3650;

  public CollectionTerms {
    if (netDays.filter(days -> days < 0 || days > MOST).isPresent()) {
      throw new IllegalArgumentException(
          "between 0 and %d days to pay, not %s".formatted(MOST, netDays));
    }
  }

  public enum Method {
    /// What is due is charged to the default method, where the tenant has a gateway.
    CHARGE_AUTOMATICALLY,
    /// Nothing is charged by itself: the customer pays each invoice, by transfer or otherwise.
    SEND_INVOICE;

    /// The name it has in the database and on the wire.
    public String code() {
      return switch (this) {
        case CHARGE_AUTOMATICALLY -> "charge_automatically";
        case SEND_INVOICE -> "send_invoice";
      };
    }

    public static Method of(String code) {
      return switch (code) {
        case "charge_automatically" -> CHARGE_AUTOMATICALLY;
        case "send_invoice" -> SEND_INVOICE;
        default -> throw new IllegalArgumentException("no way to collect: " + code);
      };
    }
  }

  public boolean isAutomatic() {
    return method == Method.CHARGE_AUTOMATICALLY;
  }

  /// How long the customer has to pay what it buys by these rules.
  public int netDays(BillingRules rules) {
    return netDays.orElse(rules.netDays());
  }
}
