package dev.midcycle.drafting;

import dev.midcycle.charging.Cause;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A customer's account in one currency: the credit balance, and what is still open on issued
/// documents, oldest first.
public record AccountBalance(Money credit, List<Open> open) {
  public AccountBalance {
    open = List.copyOf(open);
    if (credit.isNegative()) {
      throw new IllegalArgumentException("a credit balance is never below zero: " + credit);
    }
  }

  /// Something still to be paid on the document that `cause` made for `subscription`.
  public record Open(SubscriptionId subscription, Cause cause, Money amount) {}

  /// How a document is settled against the account.
  ///
  /// @param creditApplied what the credit balance pays of it
  /// @param due what is left to be paid, never below zero
  /// @param lowered what it takes off documents that are still open
  /// @param credited what it adds to the credit balance
  public record Settlement(
      Money creditApplied, Money due, List<Open> lowered, Money credited, AccountBalance after) {
    public Settlement {
      lowered = List.copyOf(lowered);
    }
  }

  /// Settles a document of `subscription`. A charge is paid from credit first; what a document owes
  /// the customer first lowers what is open on the documents it takes back, each by what it takes
  /// back of it at most, and the rest becomes credit.
  public Settlement settle(SubscriptionId subscription, Draft draft) {
    return draft.total().isNegative() ? owe(subscription, draft) : charge(subscription, draft);
  }

  private Settlement charge(SubscriptionId subscription, Draft draft) {
    var used = credit.min(draft.total());
    var due = draft.total().minus(used);
    var stillOpen = new ArrayList<>(open);
    if (due.isPositive()) {
      stillOpen.add(new Open(subscription, draft.cause(), due));
    }
    var none = Money.zero(credit.currency());
    return new Settlement(
        used, due, List.of(), none, new AccountBalance(credit.minus(used), stillOpen));
  }

  private Settlement owe(SubscriptionId subscription, Draft draft) {
    var takenBack = takenBack(draft);
    var none = Money.zero(credit.currency());
    var rest = draft.total().negated();
    var lowered = new ArrayList<Open>();
    var stillOpen = new ArrayList<Open>();
    for (var one : open) {
      var touched = one.subscription().equals(subscription);
      var most = touched ? takenBack.getOrDefault(one.cause(), none) : none;
      var less = rest.min(one.amount()).min(most);
      rest = rest.minus(less);
      if (less.isPositive()) {
        lowered.add(new Open(subscription, one.cause(), less));
      }
      if (one.amount().compareTo(less) > 0) {
        stillOpen.add(new Open(one.subscription(), one.cause(), one.amount().minus(less)));
      }
    }
    return new Settlement(
        none, none, lowered, rest, new AccountBalance(credit.plus(rest), stillOpen));
  }

  /// What its lines bring back of each document.
  private static Map<Cause, Money> takenBack(Draft draft) {
    var back = new HashMap<Cause, Money>();
    for (var line : draft.lines()) {
      line.takesBack().ifPresent(document -> back.merge(document, line.back(), Money::plus));
    }
    return back;
  }

  /// After `amount` was paid on a document.
  public AccountBalance paid(SubscriptionId subscription, Cause cause, Money amount) {
    var left = new ArrayList<Open>();
    for (var one : open) {
      var touched = one.subscription().equals(subscription) && one.cause().equals(cause);
      var rest = touched ? one.amount().minus(amount) : one.amount();
      if (rest.isPositive()) {
        left.add(new Open(one.subscription(), one.cause(), rest));
      }
    }
    return new AccountBalance(credit, left);
  }
}
