package dev.midcycle.subscription;

import dev.midcycle.catalog.BillingRules;
import dev.midcycle.catalog.CustomerKey;
import dev.midcycle.customer.CollectionTerms;
import dev.midcycle.id.CustomerId;
import dev.midcycle.terms.Invoicing;
import dev.midcycle.terms.Taxation;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/// The customer whose account it is: what it pays in and with, and what its documents carry.
///
/// @param triedFamilies families of plans of which it has had its trial
/// @param billingDetails as they will stand on the next document, as JSON
/// @param purchaseOrder the number that will stand on it, by which it orders
/// @param key the merchant's own id of it: plans may be made for it
/// @param defaultCard whether there is a payment method to charge
/// @param invoicing whether what falls due on one day is one document for all subscriptions
/// @param collection how what it owes comes in
/// @param taxedAtHome whether it would be expected to pay tax by where it is
public record Payer(
    CustomerId id,
    Currency currency,
    ZoneId zone,
    Taxation tax,
    Set<String> triedFamilies,
    Optional<String> billingDetails,
    Optional<String> purchaseOrder,
    Optional<CustomerKey> key,
    boolean defaultCard,
    Invoicing invoicing,
    CollectionTerms collection,
    boolean taxedAtHome) {
  /// How long it has to pay what it buys by these rules.
  public int netDays(BillingRules rules) {
    return collection.netDays(rules);
  }

  Payer ordering(String number) {
    return new Payer(
        id,
        currency,
        zone,
        tax,
        triedFamilies,
        billingDetails,
        Optional.of(number),
        key,
        defaultCard,
        invoicing,
        collection,
        taxedAtHome);
  }
}
