package dev.midcycle.api.customer;

import dev.midcycle.api.view.Amount;
import dev.midcycle.customer.BillingDetails;
import dev.midcycle.customer.Customer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// An organization that buys.
public record CustomerView(
    String id,
    Optional<String> externalId,
    String name,
    Optional<String> email,
    Optional<List<String>> invoiceEmails,
    String currency,
    String timezone,
    Optional<String> language,
    TaxationView tax,
    String invoicing,
    String collectionMethod,
    Optional<Integer> netDays,
    Optional<BillingDetails> billingDetails,
    Optional<String> purchaseOrder,
    Map<String, String> metadata,
    Amount creditBalance,
    String createdAt) {
  public static CustomerView of(Customer customer) {
    return new CustomerView(
        customer.id().text(),
        customer.externalId(),
        customer.name(),
        customer.email(),
        Optional.of(customer.invoiceEmails()).filter(some -> !some.isEmpty()),
        customer.currency().getCurrencyCode(),
        customer.zone().getId(),
        customer.language(),
        TaxationView.of(customer.tax()),
        customer.invoicing().name().toLowerCase(Locale.ROOT),
        customer.collection().method().code(),
        customer.collection().netDays(),
        customer.billingDetails(),
        customer.purchaseOrder(),
        new TreeMap<>(customer.metadata()),
        Amount.of(customer.credit()),
        customer.createdAt().toString());
  }
}
