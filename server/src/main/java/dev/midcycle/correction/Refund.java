package dev.midcycle.correction;

import dev.midcycle.audit.Stamp;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.RefundId;
import dev.midcycle.money.Money;
import java.util.List;
import java.util.Optional;

/// Money that is paid back.
///
/// @param payment of which it is; none where it is of none that is known
/// @param document the credit note that is paid out by it
/// @param fromCredit what the credit balance had of it
/// @param reopened what is open again by it
/// @param stamp who paid it back, and when
public record Refund(
    RefundId id,
    CustomerId customer,
    Optional<PaymentId> payment,
    Optional<DocumentId> document,
    Money amount,
    Money fromCredit,
    List<Share> reopened,
    String reason,
    Stamp stamp) {
  public Refund {
    reopened = List.copyOf(reopened);
  }

  /// What is open again of a document.
  public record Share(DocumentId document, Money amount) {}
}
