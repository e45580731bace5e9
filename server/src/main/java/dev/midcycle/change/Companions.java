package dev.midcycle.change;

import dev.midcycle.billing.Lifecycle;
import dev.midcycle.db.Tx;
import dev.midcycle.subscription.BillingStates;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.terms.Invoicing;
import java.time.Instant;
import java.util.Optional;

/// The other subscriptions of a customer who is invoiced together: what waits, or falls due, of the
/// one that is to be changed is on one document with theirs.
final class Companions {
  private Companions() {}

  /// The account with them, where there may be such a document at `at`. That costs a round trip.
  static CustomerAccount beside(
      Tx tx, BillingStates states, CustomerAccount account, Instant at, BillingStates.Lock lock) {
    var one = met(account, at);
    if (one.isEmpty()) {
      return account;
    }
    var asked = states.askBesides(tx, account.customer(), one.get().id(), lock);
    tx.send();
    return account.and(asked.account(at).orElseThrow().subscriptions());
  }

  /// The one whose document may be on one with theirs.
  static Optional<Subscription> met(CustomerAccount account, Instant at) {
    return account.subscription().filter(one -> meets(account, one, at));
  }

  private static boolean meets(CustomerAccount account, Subscription subscription, Instant at) {
    var state = subscription.state();
    return account.payer().invoicing() == Invoicing.TOGETHER
        && (state.pending().isPresent()
            || Lifecycle.due(state).filter(due -> !due.isAfter(at)).isPresent());
  }
}
