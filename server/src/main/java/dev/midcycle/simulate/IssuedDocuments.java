package dev.midcycle.simulate;

import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.drafting.Bill;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The documents of a life, in the order in which they were issued.
final class IssuedDocuments {
  private final ZoneId zone;
  private final List<Made> all = new ArrayList<>();

  /// Each itself: the one in its place has the same cause.
  private final Set<Made> voided = Collections.newSetFromMap(new IdentityHashMap<>());

  private final IdentityHashMap<Made, String> orders = new IdentityHashMap<>();

  IssuedDocuments(ZoneId zone) {
    this.zone = zone;
  }

  /// @param issued as it was then
  record Made(Bill bill, Issued issued) {
    AccountBalance.Which which() {
      return bill.which();
    }

    /// What the credit balance paid of it.
    Money creditApplied() {
      return issued.total().isNegative()
          ? Money.zero(issued.due().currency())
          : issued.total().minus(issued.due());
    }
  }

  /// @param keys what subscriptions are called in the scenario
  /// @param due what is left to pay, or is paid, of it
  void add(Bill bill, Function<SubscriptionId, String> keys, Money due) {
    var issued =
        new Issued(
            bill.subscription().map(keys),
            LocalDate.ofInstant(bill.at(), zone),
            bill.total(),
            bill.tax(),
            bill.taxes(),
            due,
            ExpectedDocument.Status.PAID,
            due,
            bill.linesOf().stream()
                .map(of -> new Issued.Entry(keys.apply(of.subscription()), of.line()))
                .toList());
    all.add(new Made(bill, issued));
  }

  /// @param order the number by which it was ordered
  void add(Bill bill, Function<SubscriptionId, String> keys, Money due, String order) {
    add(bill, keys, due);
    orders.put(all.getLast(), order);
  }

  /// The number by which it was ordered, if there is one.
  Optional<String> order(Made one) {
    return Optional.ofNullable(orders.get(one));
  }

  /// The so-many-th, from 1, unless it is void.
  Optional<Made> find(int number) {
    return Optional.of(number)
        .filter(n -> n <= all.size())
        .map(n -> all.get(n - 1))
        .filter(one -> !voided.contains(one));
  }

  void makeVoid(Made one) {
    voided.add(one);
  }

  /// Those that it is for.
  List<SubscriptionId> subscriptions(AccountBalance.Which document) {
    return all.stream()
        .filter(one -> one.which().equals(document))
        .flatMap(one -> one.bill().parts().stream())
        .map(Bill.Part::subscription)
        .distinct()
        .toList();
  }

  /// Those that are not void.
  List<Bill> bills() {
    return all.stream().filter(one -> !voided.contains(one)).map(Made::bill).toList();
  }

  /// With what has become of each.
  List<Issued> with(AccountBalance balance) {
    return all.stream()
        .map(one -> one.issued().with(status(one, balance), open(one, balance)))
        .toList();
  }

  private Money open(Made one, AccountBalance balance) {
    return voided.contains(one)
        ? Money.zero(one.issued().due().currency())
        : balance.openOf(one.which());
  }

  private ExpectedDocument.Status status(Made one, AccountBalance balance) {
    if (voided.contains(one)) {
      return ExpectedDocument.Status.VOID;
    }
    if (balance.openOf(one.which()).isPositive()) {
      return ExpectedDocument.Status.OPEN;
    }
    return balance.writtenOffOf(one.which()).isPositive()
        ? ExpectedDocument.Status.UNCOLLECTIBLE
        : ExpectedDocument.Status.PAID;
  }
}
