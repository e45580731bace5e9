package dev.midcycle.drafting;

import dev.midcycle.charging.Cause;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A customer's account in one currency: the credit balance, what is still open on issued
/// documents, and what was written off of them; both oldest first.
public record AccountBalance(CreditBalance balance, List<Open> open, List<Open> writtenOff) {
  public AccountBalance {
    open = List.copyOf(open);
    writtenOff = List.copyOf(writtenOff);
  }

  public AccountBalance(Money credit, List<Open> open) {
    this(CreditBalance.of(credit), open, List.of());
  }

  /// All that the credit balance has.
  public Money credit() {
    return balance.amount();
  }

  /// So much of the document that `cause` made for `subscription`, or for several where none is
  /// named.
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

    Open and(Open more) {
      return new Open(subscription, cause, amount.plus(more.amount));
    }
  }

  /// A document: the one that `cause` made for `subscription`, or for several where none is named.
  public record Which(Optional<SubscriptionId> subscription, Cause cause) {
    /// The one on which something stands of `subscription`.
    public static Which of(SubscriptionId subscription, Cause cause) {
      return switch (cause) {
        case Cause.Period _, Cause.Ended _, Cause.Happened _, Cause.ByHand _ ->
            new Which(Optional.of(subscription), cause);
        case Cause.Together _ -> new Which(Optional.empty(), cause);
      };
    }
  }

  /// Where what a document owes the customer goes.
  public enum Owed {
    /// It lowers what was written off or is open of the documents it takes back; the rest becomes
    /// credit.
    LOWER,
    /// All of it becomes credit.
    BALANCE,
    /// All of it is paid out.
    REFUND
  }

  /// How a document is settled against the account.
  ///
  /// @param creditApplied what the credit balance pays of it
  /// @param due what is left to be paid, never below zero
  /// @param lowered what it takes off documents that are still open
  /// @param relieved what it takes off that which was written off
  /// @param credited what it adds to the credit balance
  /// @param refunded what of it is to be paid out
  public record Settlement(
      Money creditApplied,
      Money due,
      List<Open> lowered,
      List<Open> relieved,
      Money credited,
      Money refunded,
      AccountBalance after) {
    public Settlement {
      lowered = List.copyOf(lowered);
      relieved = List.copyOf(relieved);
    }
  }

  public Settlement settle(SubscriptionId subscription, Draft draft) {
    return settle(Bill.of(subscription, draft));
  }

  /// Settles a document. A charge is paid from credit first; what a document owes the customer
  /// first lowers what was written off or is open of the documents it takes back, each by what it
  /// takes back of it at most, and the rest becomes credit.
  public Settlement settle(Bill bill) {
    return settle(bill, Owed.LOWER);
  }

  /// Settles a document.
  ///
  /// @param owed where it goes, if the document owes the customer something
  public Settlement settle(Bill bill, Owed owed) {
    var none = none();
    if (!bill.total().isNegative()) {
      return charge(bill);
    }
    var back = bill.total().negated();
    return switch (owed) {
      case LOWER -> lower(bill);
      case BALANCE ->
          new Settlement(none, none, List.of(), List.of(), back, none, with(credit().plus(back)));
      case REFUND -> new Settlement(none, none, List.of(), List.of(), none, back, this);
    };
  }

  private Settlement charge(Bill bill) {
    var used = balance.usable(bill.at()).min(bill.total());
    var due = bill.total().minus(used);
    var stillOpen = due.isPositive() ? OpenAmounts.and(open, new Open(bill.which(), due)) : open;
    var none = none();
    var after = new AccountBalance(balance.use(used, bill.at()), stillOpen, writtenOff);
    return new Settlement(used, due, List.of(), List.of(), none, none, after);
  }

  private Settlement lower(Bill bill) {
    var most = takenBack(bill);
    var none = none();
    var rest = bill.total().negated();
    var relieved = taken(writtenOff, rest, most);
    rest = rest.minus(sum(relieved));
    relieved.forEach(one -> most.merge(one.document(), one.amount(), Money::minus));
    var lowered = taken(open, rest, most);
    rest = rest.minus(sum(lowered));
    var after =
        new AccountBalance(
            balance.plus(rest),
            OpenAmounts.less(open, lowered),
            OpenAmounts.less(writtenOff, relieved));
    return new Settlement(none, none, lowered, relieved, rest, none, after);
  }

  /// What so much takes off each of `from`, at most what there is for its document.
  private static List<Open> taken(List<Open> from, Money amount, Map<Which, Money> most) {
    var rest = amount;
    var taken = new ArrayList<Open>();
    for (var one : from) {
      var none = Money.zero(amount.currency());
      var less = rest.min(one.amount()).min(most.getOrDefault(one.document(), none));
      rest = rest.minus(less);
      if (less.isPositive()) {
        taken.add(new Open(one.document(), less));
      }
    }
    return taken;
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

  /// How money that arrived for a document is used.
  ///
  /// @param paid what it pays of that which is open
  /// @param recovered what it takes back of that which was written off
  /// @param surplus what becomes credit
  public record Received(Money paid, Money recovered, Money surplus, AccountBalance after) {}

  /// Money arrives for a document.
  public Received receive(Which document, Money amount) {
    var paid = amount.min(of(open, document));
    var recovered = amount.minus(paid).min(of(writtenOff, document));
    var surplus = amount.minus(paid).minus(recovered);
    var after =
        new AccountBalance(
            balance.plus(surplus),
            OpenAmounts.less(open, List.of(new Open(document, paid))),
            OpenAmounts.less(writtenOff, List.of(new Open(document, recovered))));
    return new Received(paid, recovered, surplus, after);
  }

  /// After `amount` was paid on a document.
  public AccountBalance paid(Which document, Money amount) {
    return new AccountBalance(
        balance, OpenAmounts.less(open, List.of(new Open(document, amount))), writtenOff);
  }

  /// What is open of a document is written off.
  public AccountBalance writeOff(Which document) {
    var lost = new Open(document, of(open, document));
    return new AccountBalance(
        balance, OpenAmounts.less(open, List.of(lost)), OpenAmounts.and(writtenOff, lost));
  }

  /// After a document is void: nothing of it is open, and the credit that it used is back.
  public AccountBalance without(Which document, Money creditApplied) {
    return new AccountBalance(
        balance.plus(creditApplied),
        OpenAmounts.others(open, document),
        OpenAmounts.others(writtenOff, document));
  }

  /// How what was paid is paid back.
  ///
  /// @param fromCredit what the credit balance has of it
  /// @param reopened what is open again of documents
  public record Refunded(Money fromCredit, List<Open> reopened, AccountBalance after) {
    public Refunded {
      reopened = List.copyOf(reopened);
    }
  }

  /// Pays back `amount`: what the credit balance has, and the rest of what was paid on documents,
  /// which is open again. Empty where there is not so much.
  ///
  /// @param paid by the payment, as far as it is not open again
  public Optional<Refunded> refund(List<Open> paid, Money amount) {
    var fromCredit = credit().min(amount);
    var rest = amount.minus(fromCredit);
    var reopened = new ArrayList<Open>();
    var stillOpen = open;
    for (var share : paid) {
      var part = new Open(share.document(), rest.min(share.amount()));
      if (part.amount().isPositive()) {
        reopened.add(part);
        stillOpen = OpenAmounts.and(stillOpen, part);
        rest = rest.minus(part.amount());
      }
    }
    return rest.isPositive()
        ? Optional.empty()
        : Optional.of(
            new Refunded(
                fromCredit,
                reopened,
                new AccountBalance(balance.payBack(fromCredit), stillOpen, writtenOff)));
  }

  /// The same in the order of `documents`.
  public AccountBalance sorted(List<Which> documents) {
    var order = Comparator.comparingInt((Open one) -> documents.indexOf(one.document()));
    return new AccountBalance(
        balance, open.stream().sorted(order).toList(), writtenOff.stream().sorted(order).toList());
  }

  /// The same with so much credit.
  public AccountBalance with(Money other) {
    return with(balance.with(other));
  }

  /// The same with another credit balance.
  public AccountBalance with(CreditBalance other) {
    return new AccountBalance(other, open, writtenOff);
  }

  public Money openOf(Which document) {
    return of(open, document);
  }

  public Money writtenOffOf(Which document) {
    return of(writtenOff, document);
  }

  private Money of(List<Open> some, Which document) {
    return sum(some.stream().filter(one -> one.document().equals(document)).toList());
  }

  private Money sum(List<Open> some) {
    return some.stream().map(Open::amount).reduce(none(), Money::plus);
  }

  private Money none() {
    return Money.zero(credit().currency());
  }
}
