package dev.midcycle.simulate;

import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.drafting.AccountBalance.Open;
import dev.midcycle.drafting.AccountBalance.Which;
import dev.midcycle.money.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The payments that arrived, in their order, and what of each was not paid back.
final class ArrivedPayments {
  private final List<Arrived> all = new ArrayList<>();
  private final Set<Which> paid = new HashSet<>();

  /// @param left what of it may be paid back
  /// @param paid what it paid of which document, as far as that is not open again
  private record Arrived(Money left, List<Open> paid) {
    Arrived without(Money amount, List<Open> reopened) {
      var rest =
          paid.stream()
              .map(share ->
                  reopened.stream()
                      .filter(again -> again.document().equals(share.document()))
                      .reduce(
                          share,
                          (a, again) -> new Open(a.document(), a.amount().minus(again.amount())),
                          (a, _) -> a))
              .toList();
      return new Arrived(left.minus(amount), rest);
    }

    Money paidOf(Which document) {
      return paid.stream()
          .filter(one -> one.document().equals(document))
          .map(Open::amount)
          .reduce(left.minus(left), Money::plus);
    }
  }

  /// One that paid documents, and nothing else.
  void add(List<Open> paid) {
    paid.stream()
        .map(Open::amount)
        .reduce(Money::plus)
        .ifPresent(amount -> add(new Arrived(amount, List.copyOf(paid))));
  }

  /// One for a document, of which it paid so much.
  void add(Money amount, Which document, Money paid) {
    add(new Arrived(amount, paid.isPositive() ? List.of(new Open(document, paid)) : List.of()));
  }

  private void add(Arrived one) {
    all.add(one);
    one.paid().forEach(share -> paid.add(share.document()));
  }

  /// Whether anything was ever paid of it, also what was paid back since.
  boolean havePaid(Which document) {
    return paid.contains(document);
  }

  /// The account once so much of a payment is paid back: by its credit, and the rest is open again
  /// on what the payment paid. Empty where there is not so much.
  Optional<AccountBalance> refund(int number, Money amount, AccountBalance balance) {
    if (number > all.size() || amount.compareTo(all.get(number - 1).left()) > 0) {
      return Optional.empty();
    }
    var one = all.get(number - 1);
    var refunded = balance.refund(one.paid(), amount);
    refunded.ifPresent(done -> all.set(number - 1, one.without(amount, done.reopened())));
    return refunded.map(AccountBalance.Refunded::after);
  }

  /// So much was paid out for a document: it comes of the payments that paid it, the newest first.
  void payOut(Which document, Money amount) {
    var rest = amount;
    for (int i = all.size() - 1; i >= 0; i--) {
      var one = all.get(i);
      var part = rest.min(one.left()).min(one.paidOf(document));
      rest = rest.minus(part);
      all.set(i, new Arrived(one.left().minus(part), one.paid()));
    }
  }
}
