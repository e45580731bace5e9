package dev.midcycle.change;

import dev.midcycle.billing.Lifecycle;
import dev.midcycle.db.Tx;
import dev.midcycle.subscription.BillingStates;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.terms.Invoicing;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/// The other subscriptions of a customer who is invoiced together: what waits, or falls due, of the
/// one that is to be changed is on one document with theirs.
///
/// @param account with the one that is to be changed, if it is there
/// @param all that bring documents yet, but for that one
/// @param at when it is to be changed
/// @param meet whether something of it waits or has fallen due by then
record Companions(CustomerAccount account, List<Subscription> all, Instant at, boolean meet) {
  Companions {
    all = List.copyOf(all);
  }

  /// Where the customer is invoiced together, that costs a round trip.
  ///
  /// @param lock of those that meet it; others are only looked at
  static Companions of(
      Tx tx, BillingStates states, CustomerAccount account, Instant at, BillingStates.Lock lock) {
    if (account.payer().invoicing() == Invoicing.SEPARATE) {
      return none(account, at);
    }
    boolean meet = account.subscription().filter(isUnderWay(at)).isPresent();
    var asked =
        states.askBesides(
            tx,
            List.of(account.customer()),
            account.subscriptions().stream().map(Subscription::id).toList(),
            meet ? lock : BillingStates.Lock.NONE);
    tx.send();
    return new Companions(account, asked.account(at).orElseThrow().subscriptions(), at, meet);
  }

  /// Of a customer whose subscriptions are invoiced apart.
  static Companions none(CustomerAccount account, Instant at) {
    return new Companions(account, List.of(), at, false);
  }

  /// The account with those that may be on a document with it.
  CustomerAccount met() {
    return meet ? account.and(all.stream().filter(one -> !one.isReserved()).toList()) : account;
  }

  /// Whether it may be on a document with one that a payment reserves: nobody touches that until
  /// the payment is known, and the document is for both.
  boolean isHeld() {
    return meet && all.stream().filter(Subscription::isReserved).anyMatch(isUnderWay(at));
  }

  /// Whose document is made and not issued, or to be made by then.
  private static Predicate<Subscription> isUnderWay(Instant at) {
    return one ->
        one.state().pending().isPresent()
            || Lifecycle.due(one.state()).filter(due -> !due.isAfter(at)).isPresent();
  }

  /// An account that was read with all of them, without those that a payment reserves.
  static Companions among(CustomerAccount account, Subscription one, Instant at) {
    var others =
        account.subscriptions().stream().filter(other -> !other.id().equals(one.id())).toList();
    return new Companions(account.only(one), others, at, isUnderWay(at).test(one));
  }
}
