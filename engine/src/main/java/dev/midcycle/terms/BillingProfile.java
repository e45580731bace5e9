package dev.midcycle.terms;

import dev.midcycle.catalog.CustomerKey;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/// What of a customer bears on the billing of one subscription.
///
/// @param zone the billing zone: where its days begin
/// @param pastDue whether anything issued is unpaid after its due date
/// @param triedFamilies the plan families the customer has had a trial in: there is one a family
/// @param key the merchant's own id of the customer, if there is one: plans may be made for it
public record BillingProfile(
    Currency currency,
    ZoneId zone,
    Taxation tax,
    boolean pastDue,
    Set<String> triedFamilies,
    Optional<CustomerKey> key) {
  public BillingProfile {
    triedFamilies = Set.copyOf(triedFamilies);
  }

  /// Of a customer who has no key.
  public BillingProfile(
      Currency currency, ZoneId zone, Taxation tax, boolean pastDue, Set<String> triedFamilies) {
    this(currency, zone, tax, pastDue, triedFamilies, Optional.empty());
  }
}
