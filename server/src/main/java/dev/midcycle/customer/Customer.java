package dev.midcycle.customer;

import dev.midcycle.id.CustomerId;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Tax;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

/// An organization that buys.
///
/// @param externalId the merchant's own id of it
/// @param email where documents go
/// @param zone the billing zone: where its days begin
/// @param language of its papers: `de`, `en-US`; without one, the merchant's
/// @param credit the credit balance
public record Customer(
    CustomerId id,
    Optional<String> externalId,
    String name,
    Optional<String> email,
    Currency currency,
    ZoneId zone,
    Optional<String> language,
    Tax tax,
    Optional<BillingDetails> billingDetails,
    Money credit,
    Instant createdAt) {

  /// What a new customer is to be.
  public record Wanted(
      Optional<String> externalId,
      String name,
      Optional<String> email,
      Currency currency,
      ZoneId zone,
      Optional<String> language,
      Tax tax,
      Optional<BillingDetails> billingDetails) {}

  /// What is to be different; what is left out stays.
  public record Update(
      Optional<String> name,
      Optional<String> email,
      Optional<String> language,
      Optional<Tax> tax,
      Optional<BillingDetails> billingDetails) {}
}
