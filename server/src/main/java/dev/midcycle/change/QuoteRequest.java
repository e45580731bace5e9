package dev.midcycle.change;

import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.customer.Labels;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;
import java.util.Optional;

/// What is asked for a quote.
///
/// @param subscription which one; a new one where it is left out
/// @param labels what the merchant notes on a new one
/// @param asked the same as it came, in the words of whoever shows the quote
public record QuoteRequest(
    CustomerId customer,
    Optional<SubscriptionId> subscription,
    ChangeRequest change,
    Labels labels,
    String asked) {

  /// What nobody will look at again.
  public QuoteRequest(
      CustomerId customer, Optional<SubscriptionId> subscription, ChangeRequest change) {
    this(customer, subscription, change, Labels.NONE, "{}");
  }
}
