package dev.midcycle.invoice;

import dev.midcycle.id.PaymentId;
import dev.midcycle.money.Money;
import java.util.Optional;

/// A document that is new, and what is left open of it.
record NewDocument(
    Issued issued, String catalog, int netDays, Money open, Optional<PaymentId> paidBy) {
  NewDocument less(Money amount) {
    return new NewDocument(issued, catalog, netDays, open.minus(amount), paidBy);
  }
}
