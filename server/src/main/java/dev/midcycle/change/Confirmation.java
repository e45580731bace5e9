package dev.midcycle.change;

import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.QuoteId;
import dev.midcycle.id.SubscriptionId;
import java.util.List;
import java.util.Optional;

/// What is kept of a quote that was confirmed.
///
/// @param documents what was issued by it, in order
/// @param payment what paid them, where that came first
public record Confirmation(
    QuoteId quote,
    SubscriptionId subscription,
    List<DocumentId> documents,
    Optional<PaymentId> payment) {
  public Confirmation {
    documents = List.copyOf(documents);
  }
}
