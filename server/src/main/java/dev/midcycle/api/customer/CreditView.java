package dev.midcycle.api.customer;

import dev.midcycle.api.view.Amount;
import dev.midcycle.credit.CreditEntry;
import dev.midcycle.id.CreditEntryId;
import dev.midcycle.money.Money;

/// Credit that was granted.
///
/// @param creditBalance what the customer has with it
public record CreditView(
    String id,
    String customer,
    Amount amount,
    String note,
    String createdAt,
    Amount creditBalance) {
  public static CreditView of(CreditEntry granted, Money balance) {
    return new CreditView(
        new CreditEntryId(granted.id()).text(),
        granted.customer().text(),
        Amount.of(granted.amount()),
        granted.note(),
        granted.at().toString(),
        Amount.of(balance));
  }
}
