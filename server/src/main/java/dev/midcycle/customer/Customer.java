package dev.midcycle.customer;

import dev.midcycle.id.CustomerId;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Invoicing;
import dev.midcycle.terms.Taxation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An organization that buys.
///
/// @param externalId the merchant's own id of it
/// @param email where documents go
/// @param invoiceEmails where its documents and receipts go besides
/// @param zone the billing zone: where its days begin
/// @param language of its papers: `de`, `en-US`; without one, the merchant's
/// @param tax where it names no rates, those that the merchant keeps of its country hold
/// @param invoicing whether what falls due on one day is one document for all its subscriptions
/// @param collection how what it owes comes in
/// @param purchaseOrder the number by which it orders, which documents carry from then on
/// @param metadata what the merchant notes on it, by name
/// @param credit the credit balance
public record Customer(
    CustomerId id,
    Optional<String> externalId,
    String name,
    Optional<String> email,
    List<String> invoiceEmails,
    Currency currency,
    ZoneId zone,
    Optional<String> language,
    Taxation tax,
    Invoicing invoicing,
    CollectionTerms collection,
    Optional<BillingDetails> billingDetails,
    Optional<String> purchaseOrder,
    Map<String, String> metadata,
    Money credit,
    Instant createdAt) {
  public Customer {
    invoiceEmails = List.copyOf(invoiceEmails);
    metadata = Map.copyOf(metadata);
  }

  public Labels labels() {
    return new Labels(externalId, metadata);
  }

  /// What a new customer is to be.
  public record Wanted(
      Optional<String> externalId,
      String name,
      Optional<String> email,
      List<String> invoiceEmails,
      Currency currency,
      ZoneId zone,
      Optional<String> language,
      Taxation tax,
      Invoicing invoicing,
      CollectionTerms collection,
      Optional<BillingDetails> billingDetails,
      Optional<String> purchaseOrder,
      Map<String, String> metadata) {
    /// One that is collected as by default.
    public Wanted(
        Optional<String> externalId,
        String name,
        Optional<String> email,
        List<String> invoiceEmails,
        Currency currency,
        ZoneId zone,
        Optional<String> language,
        Taxation tax,
        Invoicing invoicing,
        Optional<BillingDetails> billingDetails,
        Optional<String> purchaseOrder,
        Map<String, String> metadata) {
      this(
          externalId,
          name,
          email,
          invoiceEmails,
          currency,
          zone,
          language,
          tax,
          invoicing,
          CollectionTerms.STANDARD,
          billingDetails,
          purchaseOrder,
          metadata);
    }
  }

  /// What is to be different. A name there must be.
  public record Update(
      Optional<String> name,
      Edit<String> email,
      Optional<List<String>> invoiceEmails,
      Edit<String> language,
      Optional<Taxation> tax,
      Optional<Invoicing> invoicing,
      Optional<CollectionTerms.Method> collectionMethod,
      Edit<Integer> netDays,
      Edit<BillingDetails> billingDetails,
      Edit<String> purchaseOrder,
      Labels.Update labels) {}

  Customer with(Update update) {
    var labels = labels().with(update.labels());
    return new Customer(
        id,
        labels.externalId(),
        update.name().orElse(name),
        update.email().of(email),
        update.invoiceEmails().orElse(invoiceEmails),
        currency,
        zone,
        update.language().of(language),
        update.tax().orElse(tax),
        update.invoicing().orElse(invoicing),
        new CollectionTerms(
            update.collectionMethod().orElse(collection.method()),
            update.netDays().of(collection.netDays())),
        update.billingDetails().of(billingDetails),
        update.purchaseOrder().of(purchaseOrder),
        labels.metadata(),
        credit,
        createdAt);
  }
}
