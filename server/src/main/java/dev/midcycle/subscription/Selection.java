package dev.midcycle.subscription;

import dev.midcycle.id.CustomerId;
import dev.midcycle.id.QuoteId;
import dev.midcycle.id.SubscriptionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which accounts and billing states are wanted: these customers, these subscriptions, and those of
/// a quote. Subscriptions bring their customers where no customer is named.
///
/// @param since what is requested holds since then: a billing state that begins later is read from
///   its subscription's beginning on, and usage from then on. That of a quote is known to it.
public record Selection(
    List<CustomerId> customers,
    List<SubscriptionId> subscriptions,
    Optional<QuoteId> quote,
    Optional<Instant> since) {
  public Selection {
    customers = List.copyOf(customers);
    subscriptions = List.copyOf(subscriptions);
  }

  public static Selection of(CustomerId customer) {
    return of(List.of(customer), List.of());
  }

  public static Selection of(SubscriptionId subscription) {
    return of(List.of(subscription));
  }

  public static Selection of(List<SubscriptionId> subscriptions) {
    return of(List.of(), subscriptions);
  }

  public static Selection of(QuoteId quote) {
    return new Selection(List.of(), List.of(), Optional.of(quote), Optional.empty());
  }

  public static Selection of(List<CustomerId> customers, List<SubscriptionId> subscriptions) {
    return new Selection(customers, subscriptions, Optional.empty(), Optional.empty());
  }

  public Selection and(SubscriptionId subscription) {
    return new Selection(customers, List.of(subscription), quote, since);
  }

  public Selection since(Optional<Instant> instant) {
    return new Selection(customers, subscriptions, quote, instant);
  }
}
