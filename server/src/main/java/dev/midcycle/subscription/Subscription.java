package dev.midcycle.subscription;

import dev.midcycle.billing.BillingState;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.terms.Terms;
import java.time.Instant;
import java.util.Optional;

/// A subscription as it is stored.
///
/// @param catalog the key of the catalogue it is of
/// @param reservedBy the payment that a change of it waits for; until it is known, nothing else
///   touches the subscription
public record Subscription(
    SubscriptionId id,
    CustomerId customer,
    String catalog,
    Optional<PaymentId> reservedBy,
    Instant createdAt,
    BillingState state) {

  public boolean isReserved() {
    return reservedBy.isPresent();
  }

  public Subscription with(BillingState other) {
    return new Subscription(id, customer, catalog, reservedBy, createdAt, other);
  }

  /// The terms in force at `at`; of one that is still to begin, those it begins with.
  public Terms terms(Instant at) {
    return state
        .termsAt(at)
        .or(() -> state.facts().stream().findFirst().flatMap(fact -> state.termsAt(fact.at())))
        .orElseThrow(() -> new IllegalStateException("nothing is known of " + id));
  }
}
