package dev.midcycle.drafting;

import dev.midcycle.charging.Cause;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A customer's account in one currency: the credit balance, and what is still open on issued
/// documents, oldest first.
public record AccountBalance(Money credit, List<Open> open) {
  public AccountBalance {
    open = List.copyOf(open);
    if (credit.isNegative()) {
      throw new IllegalArgumentException("a credit balance is never below zero: " + credit);
    }
  }

  /// Something still to be paid on the document that `cause` made for `subscription`, or for
  /// several where none is named.
  public record Open(Optional<SubscriptionId> subscription, Cause cause, Money amount) {
    public Open(SubscriptionId subscription, Cause cause, Money amount) {
      this(Which.of(subscription, cause), amount);
    }

    public Open(Which document, Money amount) {
      this(document.subscription(), document.cause(), amount);
    }

    public Which document() {
      return new Which(subscription, cause);
    }
  }

  /// A document: the one that `cause` made for `subscription`, or for several where none is named.
  public record Which(Optional<SubscriptionId> subscription, Cause cause) {
    /// The one on which something stands of `subscription`.
    public static Which of(SubscriptionId subscription, Cause cause) {
      return switch (cause) {
        case Cause.Period _, Cause.Ended _, Cause.Happened _ ->
            new Which(Optional.of(subscription), cause);
        case Cause.Together _ -> new Which(Optional.empty(), cause);
      };
    }
  }

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

  /// Settles a document of `subscription`.
  public Settlement settle(SubscriptionId subscription, Draft draft) {
    return settle(Bill.of(subscription, draft));
  }

  /// Settles a document. A charge is paid from credit first; what a document owes the customer
  /// first lowers what is open on the documents it takes back, each by what it takes back of it at
  /// most, and the rest becomes credit.
  public Settlement settle(Bill bill) {
    return bill.total().isNegative() ? owe(bill) : charge(bill);
  }

  private Settlement charge(Bill bill) {
    var used = credit.min(bill.total());
    var due = bill.total().minus(used);
    var stillOpen = new ArrayList<>(open);
    if (due.isPositive()) {
      stillOpen.add(new Open(bill.which(), due));
    }
    var none = Money.zero(credit.currency());
    return new Settlement(
        used, due, List.of(), none, new AccountBalance(credit.minus(used), stillOpen));
  }

  private Settlement owe(Bill bill) {
    var takenBack = takenBack(bill);
    var none = Money.zero(credit.currency());
    var rest = bill.total().negated();
    var lowered = new ArrayList<Open>();
    var stillOpen = new ArrayList<Open>();
    for (var one : open) {
      var most = takenBack.getOrDefault(one.document(), none);
      var less = rest.min(one.amount()).min(most);
      rest = rest.minus(less);
      if (less.isPositive()) {
        lowered.add(new Open(one.document(), less));
      }
      if (one.amount().compareTo(less) > 0) {
        stillOpen.add(new Open(one.document(), one.amount().minus(less)));
      }
    }
    return new Settlement(
        none, none, lowered, rest, new AccountBalance(credit.plus(rest), stillOpen));
  }

  /// What its lines bring back of each document.
  private static Map<Which, Money> takenBack(Bill bill) {
    var back = new HashMap<Which, Money>();
    for (var one : bill.linesOf()) {
      one.line()
          .takesBack()
          .ifPresent(cause ->
              back.merge(Which.of(one.subscription(), cause), one.line().back(), Money::plus));
    }
    return back;
  }

  /// After `amount` was paid on a document.
  public AccountBalance paid(Which document, Money amount) {
    var left = new ArrayList<Open>();
    for (var one : open) {
      var rest = one.document().equals(document) ? one.amount().minus(amount) : one.amount();
      if (rest.isPositive()) {
        left.add(new Open(one.document(), rest));
      }
    }
    return new AccountBalance(credit, left);
  }
}
