package dev.midcycle.change;

import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import dev.midcycle.rating.Usage;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.terms.Catalogs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Whose subscription is to change, as it is stored.
///
/// @param subscription the one that is changed, or the one that is to be
/// @param collects whether the tenant has a gateway through which something can be paid first
/// @param heldCredit credit that was set aside for what the change brings
/// @param besides all that are invoiced with it, for whoever tells what comes next
record AccountToChange(
    CustomerAccount customer,
    Subscription subscription,
    boolean collects,
    Optional<Money> heldCredit,
    List<Subscription> besides) {
  AccountToChange {
    besides = List.copyOf(besides);
  }

  /// Of which nobody tells what comes next.
  AccountToChange(
      CustomerAccount customer,
      Subscription subscription,
      boolean collects,
      Optional<Money> heldCredit) {
    this(customer, subscription, collects, heldCredit, List.of());
  }

  /// Those that are invoiced with the one that is changed, as far as they were asked for.
  List<Subscription> others() {
    return customer.subscriptions().stream()
        .filter(one -> !one.id().equals(subscription.id()))
        .toList();
  }

  /// A subscription that is to be.
  static Subscription newSubscription(
      CustomerAccount customer, SubscriptionId id, Catalogs offered, Instant at) {
    return new Subscription(
        id,
        customer.customer(),
        offered.current().key(),
        Optional.empty(),
        at,
        customer.blank(id, offered, at));
  }

  AccountToChange with(Usage usage) {
    return new AccountToChange(
        customer,
        subscription.with(subscription.state().with(usage)),
        collects,
        heldCredit,
        besides);
  }
}
