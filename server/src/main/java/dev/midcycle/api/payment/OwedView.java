package dev.midcycle.api.payment;

import static java.util.stream.Collectors.groupingBy;

import dev.midcycle.api.view.ActionView;
import dev.midcycle.api.view.Amount;
import dev.midcycle.api.view.PastDueView;
import dev.midcycle.collect.OpenDocuments.OfCustomer;
import dev.midcycle.collect.OpenDocuments.Owed;
import dev.midcycle.customer.BankDetails;
import dev.midcycle.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a customer owes in one currency.
///
/// @param overdue what of it should have been paid by now
/// @param pastDue what of it could not be collected
/// @param code why the last of it failed
/// @param nextAttempt when something of it is tried again by itself
/// @param bankAccount to which it can be transferred
record OwedView(
    Amount open,
    Optional<Amount> overdue,
    Optional<Amount> pastDue,
    Optional<String> code,
    Optional<String> nextAttempt,
    Optional<BankDetails> bankAccount,
    List<One> documents) {

  /// A document of which something is open.
  ///
  /// @param action what the payer has to do before a payment for it is made
  record One(
      String document,
      String number,
      String paymentReference,
      Amount open,
      String dueOn,
      boolean overdue,
      boolean paymentPending,
      Optional<ActionView> action,
      Optional<PastDueView> pastDue) {
    static One of(Owed one, LocalDate today) {
      return new One(
          one.document().text(),
          one.number(),
          one.reference().text(),
          Amount.of(one.open()),
          one.dueOn().toString(),
          one.isOverdue(today),
          one.underWay(),
          one.asked().map(asked -> ActionView.of(asked.payment(), asked.action())),
          one.pastDue().map(PastDueView::of));
    }
  }

  static List<OwedView> of(OfCustomer owed) {
    return owed.documents().stream()
        .collect(groupingBy(one -> one.open().currency(), LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(some -> ofOne(some, owed))
        .toList();
  }

  private static OwedView ofOne(List<Owed> owed, OfCustomer whose) {
    var today = whose.today();
    var late = owed.stream().flatMap(one -> one.pastDue().stream()).toList();
    return new OwedView(
        Amount.of(sum(owed)),
        Amount.some(sum(owed, owed.stream().filter(one -> one.isOverdue(today)).toList())),
        Amount.some(sum(owed, owed.stream().filter(one -> one.pastDue().isPresent()).toList())),
        late.stream().max(Comparator.comparing(one -> one.dun().last())).map(one -> one.code()),
        late.stream()
            .flatMap(one -> one.nextAttempt().stream())
            .min(Comparator.naturalOrder())
            .map(Object::toString),
        whose.bank(),
        owed.stream().map(one -> One.of(one, today)).toList());
  }

  private static Money sum(List<Owed> owed) {
    return sum(owed, owed);
  }

  /// @param owed says the currency
  private static Money sum(List<Owed> owed, List<Owed> some) {
    return some.stream()
        .map(Owed::open)
        .reduce(Money.zero(owed.getFirst().open().currency()), Money::plus);
  }
}
