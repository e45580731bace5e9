package dev.midcycle.simulate;

import dev.midcycle.catalog.BillingRules;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.drafting.AccountBalance.Which;
import dev.midcycle.drafting.Bill;
import dev.midcycle.dunning.Declines;
import dev.midcycle.money.Money;
import dev.midcycle.time.LocalDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What a simulated customer pays, and when: each document on its due day. One whose payment is
/// declined stays open until payments succeed; one whose payment is unknown is asked for once, and
/// what was asked for is what it brings in the end. One that pays by invoice is charged nothing.
final class SimulatedPayments {
  private final ZoneId zone;
  private final boolean isCharged;
  private final int netDays;
  private final List<DueDocument> collections = new ArrayList<>();
  private final Map<String, Reserved> reserved = new LinkedHashMap<>();
  private final MemoryDunning dunning;
  private final LifeAccount account;
  private Verb.Payment.Attempt attempt = Verb.Payment.Attempt.SUCCEED;

  /// Whether the method that is declined will never pay.
  private boolean isHard;

  /// A change that waits to be paid, and what pays it.
  record Reserved(MemorySubscriptions.Granted change, LifeAccount.HeldCredit heldCredit) {}

  /// @param rules of the newest catalogue
  SimulatedPayments(Scenario.Customer customer, Supplier<BillingRules> rules, LifeAccount account) {
    this.zone = customer.timezone();
    this.isCharged = customer.collection().isAutomatic();
    this.netDays = customer.collection().netDays(rules.get());
    this.dunning = new MemoryDunning(() -> rules.get().dunning(), zone);
    this.account = account;
  }

  /// The change with the credit set aside that pays it.
  Reserved reserved(MemorySubscriptions.Granted change) {
    return new Reserved(change, account.hold(change.released(), change.brought()));
  }

  /// Settles a document that is issued, collects what is due by then, and answers what was left to
  /// pay of it.
  Money settle(Bill bill) {
    var due = settleFirst(bill);
    if (due.isPositive()) {
      collectUntil(bill.at());
    }
    return due;
  }

  /// The same of one that is followed by others at its instant: they may lower what is open on it
  /// before it is collected.
  Money settleFirst(Bill bill) {
    var due = account.settle(bill);
    if (due.isPositive()) {
      collections.add(new DueDocument(bill.which(), due(bill)));
    }
    return due;
  }

  /// When it is collected, or what nobody is charged for is over its time.
  private LocalDate due(Bill bill) {
    return LocalDate.ofInstant(bill.at(), zone).plusDays(isCharged ? netDays : netDays + 1L);
  }

  /// Collects what is due by the local day of `until`, as far as payments succeed.
  void collectUntil(Instant until) {
    dunning.keepOnly(this::isOpen);
    var day = LocalDate.ofInstant(until, zone);
    for (var one : List.copyOf(collections)) {
      if (!one.due().isAfter(day) && isDue(one, until)) {
        collect(one, until);
      }
    }
  }

  private boolean isDue(DueDocument one, Instant until) {
    return (dunning.hasFailed(one.document()) && one.asked().isEmpty())
        ? (isOpen(one.document()) && dunning.isDue(one.document(), until))
        : !one.isOver();
  }

  private boolean isOpen(Which document) {
    return account.openOf(document).isPositive();
  }

  /// Whether something comes next of it by itself: not while a try is not answered.
  private boolean isWaitedFor(Which document) {
    return isOpen(document) && !isUnderWay(document);
  }

  /// When something is next tried, or ends, where the catalogue says how what could not be
  /// collected is tried again.
  Optional<Instant> next() {
    var first =
        collections.stream()
            .filter(one -> dunning.isOn() && !one.tried())
            .map(one -> LocalDays.start(one.due(), zone));
    return Stream.concat(first, dunning.next(this::isWaitedFor).stream()).min(Instant::compareTo);
  }

  /// What ends by `until` unpaid.
  List<MemoryDunning.End> endsBy(Instant until) {
    return dunning.endsBy(until, this::isWaitedFor);
  }

  /// What could not be collected and is open.
  List<Which> failed() {
    return collections.stream()
        .map(DueDocument::document)
        .filter(this::isOpen)
        .filter(dunning::hasFailed)
        .toList();
  }

  /// When a document is tried again.
  Optional<LocalDate> retry(Which document) {
    return dunning.retry(document).map(at -> LocalDate.ofInstant(at, zone));
  }

  private void collect(DueDocument one, Instant at) {
    if (!isCharged) {
      collections.set(collections.indexOf(one), one.declined());
      dunning.failed(one.document(), at, false);
      return;
    }
    switch (attempt) {
      case SUCCEED -> {
        collections.remove(one);
        account.receiveByCard(
            one.document(), one.asked().orElseGet(() -> account.openOf(one.document())), at);
      }
      case DECLINE -> {
        collections.set(collections.indexOf(one), one.declined());
        dunning.failed(one.document(), at, isHard);
      }
      case UNKNOWN ->
          collections.set(collections.indexOf(one), one.asking(account.openOf(one.document())));
    }
  }

  /// Pays back some of the so-many-th payment that arrived; whether there was so much. What is open
  /// again by it is not collected by itself.
  ///
  /// @param issued the documents in their order
  boolean refund(int number, Money amount, List<Bill> issued, Instant at) {
    dunning.keepOnly(this::isOpen);
    var refunded = account.refund(number, amount, issued, at);
    if (refunded) {
      issued.stream()
          .filter(bill -> isOpen(bill.which()))
          .filter(bill -> collections.stream().noneMatch(one -> isFor(one, bill)))
          .forEach(bill -> collections.add(new DueDocument(bill.which(), due(bill)).declined()));
    }
    return refunded;
  }

  private static boolean isFor(DueDocument one, Bill bill) {
    return one.document().equals(bill.which());
  }

  /// A document is void: nothing is collected of it, whatever is issued in its place.
  void forget(Which document) {
    collections.removeIf(one -> one.document().equals(document));
    dunning.keepOnly(this::isOpen);
  }

  /// Whether it is not known yet if a payment for the document was made.
  boolean isUnderWay(Which document) {
    return collections.stream()
        .anyMatch(one -> one.document().equals(document) && one.asked().isPresent());
  }

  /// Whether anything is open after its due day.
  boolean isPastDue(Instant at) {
    var day = LocalDate.ofInstant(at, zone);
    return collections.stream()
        .filter(one -> isCharged ? one.due().isBefore(day) : !one.due().isAfter(day))
        .anyMatch(one -> isOpen(one.document()));
  }

  /// Whether what is due is charged to the customer's payment method.
  boolean isCharged() {
    return isCharged;
  }

  Verb.Payment.Attempt attempt() {
    return attempt;
  }

  /// How attempts end from now on. Answers the changes whose payment was unknown and has succeeded;
  /// those whose payment failed never were.
  Map<String, Reserved> attempt(Verb.Payment payment) {
    var next = payment.attempt();
    attempt = next;
    isHard = payment.code().filter(Declines::isHard).isPresent();
    if (next == Verb.Payment.Attempt.UNKNOWN) {
      return Map.of();
    }
    var known = new LinkedHashMap<>(reserved);
    reserved.clear();
    if (next == Verb.Payment.Attempt.SUCCEED) {
      dunning.anotherMethod();
      collections.replaceAll(one -> dunning.hasFailed(one.document()) ? one : one.again());
      return known;
    }
    known.values().forEach(one -> one.heldCredit().empty());
    return Map.of();
  }

  /// Holds a subscription until it is known whether its change was paid.
  void reserve(String subscription, MemorySubscriptions.Granted change) {
    reserved.put(subscription, reserved(change));
  }

  /// How many changes that wait give this coupon.
  int held(CouponCode coupon) {
    return Math.toIntExact(
        reserved.values().stream()
            .flatMap(one -> one.change().change().counting().given().stream())
            .filter(one -> one.code().equals(coupon))
            .count());
  }

  boolean isReserved(String subscription) {
    return reserved.containsKey(subscription);
  }
}
