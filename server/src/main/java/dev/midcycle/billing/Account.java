package dev.midcycle.billing;

import java.time.ZoneId;
import java.util.Currency;

/// What of a customer bears on the billing of one subscription.
///
/// @param zone the billing zone: where its days begin
/// @param pastDue whether anything issued is unpaid after its due date
public record Account(Currency currency, ZoneId zone, Tax tax, boolean pastDue) {}
