package dev.midcycle.terms;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;

/// What of a customer bears on the billing of one subscription.
///
/// @param zone the billing zone: where its days begin
/// @param pastDue whether anything issued is unpaid after its due date
/// @param triedFamilies the plan families the customer has had a trial in: there is one a family
public record BillingProfile(
    Currency currency, ZoneId zone, Tax tax, boolean pastDue, Set<String> triedFamilies) {
  public BillingProfile {
    triedFamilies = Set.copyOf(triedFamilies);
  }
}
