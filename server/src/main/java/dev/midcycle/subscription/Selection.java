package dev.midcycle.subscription;

import dev.midcycle.id.CustomerId;
import dev.midcycle.id.QuoteId;
import dev.midcycle.id.SubscriptionId;
import java.util.List;
import java.util.Optional;

/// Which accounts and books are wanted: these customers, these subscriptions with their customers,
/// and those of a quote.
public record Selection(
    List<CustomerId> customers, List<SubscriptionId> subscriptions, Optional<QuoteId> quote) {
  public Selection {
    customers = List.copyOf(customers);
    subscriptions = List.copyOf(subscriptions);
  }

  public static Selection of(CustomerId customer) {
    return new Selection(List.of(customer), List.of(), Optional.empty());
  }

  public static Selection of(SubscriptionId subscription) {
    return of(List.of(subscription));
  }

  public static Selection of(List<SubscriptionId> subscriptions) {
    return new Selection(List.of(), subscriptions, Optional.empty());
  }

  public static Selection of(QuoteId quote) {
    return new Selection(List.of(), List.of(), Optional.of(quote));
  }

  public Selection and(SubscriptionId subscription) {
    return new Selection(customers, List.of(subscription), quote);
  }
}
