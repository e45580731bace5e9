package dev.midcycle.change;

import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Decision;
import dev.midcycle.catalog.Policy;
import dev.midcycle.drafting.AccountBalance.Settlement;
import dev.midcycle.drafting.Draft;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.QuoteId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import dev.midcycle.payment.PaymentMethod;
import dev.midcycle.subscription.CustomerAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a change would bring if it were made at `instant`.
///
/// @param subscription the one that is changed, or the one that is to be
/// @param instant when it takes effect if it does so now; the tenant's time
/// @param decision the terms before and after, and what is issued
/// @param documents what confirming brings, in order; what waits for late usage is issued before
/// @param next the next regular document after it, as far as it is known
/// @param card what is charged; empty when there is nothing to charge
/// @param missing what of the customer's billing details confirming will ask for
/// @param collects whether the tenant has a gateway; without one, what is due stays open
public record Quote(
    QuoteId id,
    CustomerId customer,
    SubscriptionId subscription,
    ChangeRequest request,
    Instant instant,
    Instant expiresAt,
    Decision.Allowed decision,
    List<Settled> documents,
    Optional<Settled> next,
    Optional<PaymentMethod> card,
    Optional<Missing> missing,
    boolean collects,
    CustomerAccount account) {
  public Quote {
    documents = List.copyOf(documents);
  }

  /// A document that is to be, and how it will be settled.
  public record Settled(Draft draft, Settlement settlement) {}

  /// What a customer lacks who is to pay.
  public record Missing(boolean address, boolean paymentMethod) {}

  /// What is to be paid on confirming, after credit.
  public Money dueNow() {
    return documents.stream()
        .map(one -> one.settlement().due())
        .reduce(Money.zero(account.currency()), Money::plus);
  }

  /// Whether it takes effect only once that is paid.
  public boolean isPaidFirst() {
    var byCard = card.isPresent() || missing.filter(Missing::paymentMethod).isPresent();
    return decision.payment() == Policy.Payment.REQUIRED && dueNow().isPositive() && byCard;
  }
}
