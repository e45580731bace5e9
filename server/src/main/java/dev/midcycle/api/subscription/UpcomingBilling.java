package dev.midcycle.api.subscription;

import dev.midcycle.db.Page;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.subscription.Subscriptions;
import dev.midcycle.terms.Status;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// What lies ahead of a customer, over all subscriptions.
public final class UpcomingBilling {
  private final Subscriptions subscriptions;

  public UpcomingBilling(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  /// When the next document comes.
  public Optional<Instant> nextBilling(UnitOfWork unit, CustomerId customer) {
    return shown(unit, customer)
        .flatMap(one -> one.foresight().next(one.subscription().id()).stream())
        .map(next -> next.bill().at())
        .min(Instant::compareTo);
  }

  /// Whether there is a plan with a price, or something still to be paid.
  public boolean paysForSomething(UnitOfWork unit, CustomerId customer) {
    var seen = subscriptions.account(unit, customer);
    return seen.filter(
                one -> one.account().open().stream().anyMatch(CustomerAccount.OpenDocument::isOpen))
            .isPresent()
        || seen.filter(
                one -> shown(unit, customer).anyMatch(sub -> costs(sub.subscription(), one.now())))
            .isPresent();
  }

  private static boolean costs(Subscription subscription, Instant now) {
    var terms = subscription.terms(now);
    return terms.status() != Status.CANCELLED
        && subscription.state().catalogs().costsSomething(terms, terms.addOns());
  }

  private Stream<Subscriptions.Shown> shown(UnitOfWork unit, CustomerId customer) {
    return subscriptions.list(unit, customer, Page.Slice.FIRST).stream()
        .flatMap(page -> page.rows().stream());
  }
}
