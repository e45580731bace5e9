package dev.midcycle.testkit;

import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Installation.Merchant;

/// A confirmed quote that has cancelled a subscription for the end of what is paid for.
final class CancelledSample {
  private CancelledSample() {}

  static String of(Merchant merchant, CustomerId customer) {
    var subscription = merchant.subscribe(customer, "basic", "month");
    var visitor = new Visitor(merchant.caller(), customer, subscription);
    var quote = visitor.quote("\"cancel\":{}");
    visitor.confirm(quote);
    return quote.at("/id");
  }
}
