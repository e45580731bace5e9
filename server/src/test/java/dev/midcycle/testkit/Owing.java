package dev.midcycle.testkit;

import dev.midcycle.audit.Actor;
import dev.midcycle.collect.DuePayments;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.money.Money;
import dev.midcycle.testkit.Installation.Merchant;
import java.math.BigDecimal;
import java.util.Currency;

/// A customer who owes something in USD.
public final class Owing {
  private Owing() {}

  /// Pays all of it by the default card.
  public static DuePayments.OfAll pay(
      DuePayments collecting, Merchant merchant, CustomerId customer) {
    var open =
        merchant
            .caller()
            .get("/v1/customers/%s/documents".formatted(customer))
            .json()
            .at("/data")
            .valueStream()
            .map(one -> new BigDecimal(one.at("/due/amount").asString()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    var seen = Money.exactly(Currency.getInstance("USD"), open);
    return collecting.payAll(
        UnitOfWork.of(merchant.id()),
        new DuePayments.AllAsked(customer, seen, new DuePayments.By.DefaultMethod(), Actor.SYSTEM));
  }
}
