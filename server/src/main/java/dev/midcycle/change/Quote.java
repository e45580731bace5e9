package dev.midcycle.change;

import dev.midcycle.audit.Actor;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Counting;
import dev.midcycle.billing.Couponing;
import dev.midcycle.customer.Labels;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.FactId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.QuoteId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.invoice.Issued;
import dev.midcycle.payment.Payment;
import dev.midcycle.rating.Usage;
import dev.midcycle.subscription.CustomerAccount;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a change would bring if it were made at `instant`, and what has become of it since.
///
/// @param subscription the one that is changed, or the one that is to be
/// @param fact what is to be written down
/// @param labels what the merchant notes on the subscription that it makes
/// @param asked what was asked for, in the words of the door that shows it
/// @param instant when it takes effect if it does so now; the tenant's time
/// @param catalogVersion the newest of the catalogue when it was made
/// @param usage that it was reckoned from: what is recorded later does not change what it bills
/// @param who asked for it
/// @param payment that pays it first, or tried to
/// @param documents what confirming brought
public record Quote(
    QuoteId id,
    CustomerId customer,
    SubscriptionId subscription,
    FactId fact,
    ChangeRequest request,
    Labels labels,
    String asked,
    Instant instant,
    Instant expiresAt,
    int catalogVersion,
    String fingerprint,
    Usage usage,
    Content content,
    Actor who,
    State state,
    Optional<PaymentId> payment,
    List<DocumentId> documents) {

  /// What is known of what was decided.
  public sealed interface Content permits QuotedChange, Shown {}

  /// All that is known of a quote of before: what was shown of it, as JSON.
  public record Shown(String json) implements Content {}

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

  /// The same, to be asked again.
  QuoteRequest again() {
    return new QuoteRequest(customer, existing(), request, labels, asked);
  }

  /// The subscription that it changes; empty for one that it is to make.
  public Optional<SubscriptionId> existing() {
    return switch (request) {
      case ChangeRequest.Subscribe _ -> Optional.empty();
      case ChangeRequest.OfExisting _ -> Optional.of(subscription);
    };
  }

  /// The account as it is, reckoned by what the customer was when this was decided: what is paid by
  /// now is what was quoted. Of a quote of before, that is not known.
  CustomerAccount reckoned(CustomerAccount account) {
    return content instanceof QuotedChange decided
        ? account.reckonedBy(decided.profile())
        : account;
  }

  /// How often coupons were given after it. Of a quote of before it is not known what it replaces.
  Counting counting() {
    return content instanceof QuotedChange decided
        ? Counting.of(decided.fact(), decided.replaced())
        : Counting.of(Couponing.of(request));
  }

  /// What came of it, once its payment is known.
  ConfirmOutcome told(Payment known) {
    return state == State.CONFIRMED
        ? new ConfirmOutcome.AlreadyConfirmed(confirmed())
        : new ConfirmOutcome.PaymentFailed(known.decline().orElseThrow());
  }

  /// What comes of confirming it.
  Confirmation confirmedWith(List<Issued> issued, Optional<PaymentId> by) {
    return new Confirmation(id, subscription, issued.stream().map(Issued::id).toList(), by);
  }

  /// What came of confirming it.
  public Confirmation confirmed() {
    return new Confirmation(id, subscription, documents, payment);
  }
}
