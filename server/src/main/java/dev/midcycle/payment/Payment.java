package dev.midcycle.payment;

import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.QuoteId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.id.TenantId;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// An attempt to collect money, written down before the gateway is asked.
///
/// @param heldCredit credit set aside for what it is to pay
/// @param at when it was begun, by the tenant's clock
public record Payment(
    TenantId tenant,
    PaymentId id,
    CustomerId customer,
    PaymentMethod method,
    Purpose purpose,
    Money amount,
    Money heldCredit,
    State state,
    Optional<String> reason,
    Instant at) {

  /// What it is for.
  public sealed interface Purpose {
    record ForDocument(DocumentId document) implements Purpose {}

    /// A change that takes effect once it is paid; the subscription is reserved meanwhile.
    record ForChange(SubscriptionId subscription, QuoteId quote) implements Purpose {}
  }

  public enum State {
    STARTED,
    UNKNOWN,
    SUCCEEDED,
    DECLINED;

    /// The name it has in the database and on the wire.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The same, once the money has moved.
  public Payment succeeded() {
    return new Payment(
        tenant,
        id,
        customer,
        method,
        purpose,
        amount,
        heldCredit,
        State.SUCCEEDED,
        Optional.empty(),
        at);
  }

  /// Whether its outcome is still to be known.
  public boolean isOpen() {
    return state == State.STARTED || state == State.UNKNOWN;
  }

  /// What is noted of it beside who pays for what.
  public Map<String, String> details() {
    return Map.of("amount", amount.toString(), "currency", amount.currency().getCurrencyCode());
  }

  /// What the gateway is asked. The key is the payment's own: asking again charges nothing twice.
  public Gateway.Charge charge() {
    return new Gateway.Charge(id.text(), method.token(), amount, at);
  }
}
