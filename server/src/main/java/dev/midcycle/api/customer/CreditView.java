package dev.midcycle.api.customer;

import dev.midcycle.api.view.Amount;
import dev.midcycle.credit.CreditEntry;
import dev.midcycle.id.CreditEntryId;
import dev.midcycle.money.Money;
import java.util.Optional;

/// Credit that was granted.
///
/// @param expires the day from which on it pays nothing, where it expires
/// @param creditBalance what the customer has with it
public record CreditView(
    String id,
    String customer,
    Amount amount,
    String note,
    Optional<String> expires,
    String createdAt,
    Amount creditBalance) {
  public static CreditView of(CreditEntry granted, Optional<String> expires, Money balance) {
    return new CreditView(
        new CreditEntryId(granted.id()).text(),
        granted.customer().text(),
        Amount.of(granted.amount()),
        granted.note(),
        expires,
        granted.at().toString(),
        Amount.of(balance));
  }
}
