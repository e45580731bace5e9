package dev.midcycle.change;

import dev.midcycle.audit.Actor;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.customer.Labels;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.FactId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.QuoteId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.rating.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A quote as it was kept.
///
/// @param labels what the merchant notes on the subscription that it makes
/// @param catalogVersion the newest of the catalogue when it was made
/// @param usage that it was reckoned from: what is recorded later does not change what it bills
/// @param content what was shown, as the door wrote it
/// @param who asked for it
/// @param payment that pays it first, or tried to
/// @param documents what confirming brought
public record StoredQuote(
    QuoteId id,
    CustomerId customer,
    SubscriptionId subscription,
    FactId fact,
    ChangeRequest request,
    Labels labels,
    Instant instant,
    Instant expiresAt,
    int catalogVersion,
    String fingerprint,
    Usage usage,
    String content,
    Actor who,
    State state,
    Optional<PaymentId> payment,
    List<DocumentId> documents) {

  public enum State {
    OPEN,
    /// A payment for it is being looked up.
    CHECKING,
    CONFIRMED,
    /// The payment for it was declined; nothing changed.
    FAILED;

    /// The name it has in the database and on the wire.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean isExpired(Instant now) {
    return state == State.OPEN && !now.isBefore(expiresAt);
  }

  ConfirmOutcome.Confirmed confirmed() {
    return new ConfirmOutcome.Confirmed(id, subscription, documents, payment);
  }
}
