package dev.midcycle.simulate;

import dev.midcycle.catalog.CouponCode;
import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.drafting.AccountBalance.Owed;
import dev.midcycle.drafting.AccountBalance.Which;
import dev.midcycle.drafting.Bill;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What a simulated customer pays, and when: each document on its due day. One whose payment is
/// declined stays open until payments succeed; one whose payment is unknown is asked for once, and
/// what was asked for is what it brings in the end.
final class SimulatedPayments {
  private final ZoneId zone;
  private final int netDays;
  private final List<DueDocument> collections = new ArrayList<>();
  private final Map<String, Reserved> reserved = new LinkedHashMap<>();
  private final ArrivedPayments arrived = new ArrivedPayments();
  private final LifeBooks books;
  private AccountBalance balance;
  private Verb.Payment.Attempt attempt = Verb.Payment.Attempt.SUCCEED;

  /// A change that waits to be paid, and what pays it.
  record Reserved(MemorySubscriptions.Granted change, HeldCredit heldCredit) {}

  /// Pays a change that takes effect only once it is paid: credit that was set aside for it, and
  /// money for the rest.
  final class HeldCredit {
    private final List<AccountBalance.Open> paid = new ArrayList<>();
    private Money credit;

    private HeldCredit(Money credit) {
      this.credit = credit;
      balance = balance.with(balance.credit().minus(credit));
    }

    /// Settles a document that is issued, and answers what is paid of it.
    Money settle(Bill bill) {
      var settled = balance.with(credit).settle(bill);
      var after = settled.after().paid(bill.which(), settled.due());
      if (settled.due().isPositive()) {
        paid.add(new AccountBalance.Open(bill.which(), settled.due()));
      }
      books.issued(bill, settled);
      books.paid(settled.due(), bill.at());
      credit = after.credit();
      balance = after.with(balance.credit());
      return settled.due();
    }

    /// What is left in it is the customer's again.
    void empty() {
      arrived.add(paid);
      release(credit);
      credit = Money.zero(credit.currency());
    }
  }

  SimulatedPayments(ZoneId zone, int netDays, Money credit, LifeBooks books) {
    this.zone = zone;
    this.netDays = netDays;
    this.books = books;
    this.balance = new AccountBalance(credit, List.of());
    books.granted(credit, Instant.EPOCH);
  }

  /// What would be left to pay of `bills`, after credit, once those `before` them are settled.
  Money due(List<Bill> before, List<Bill> bills) {
    return sum(before, bills, AccountBalance.Settlement::due);
  }

  /// The change with the credit set aside that pays it.
  Reserved reserved(MemorySubscriptions.Granted change) {
    var used = sum(change.released(), change.brought(), AccountBalance.Settlement::creditApplied);
    return new Reserved(change, new HeldCredit(used.min(balance.credit())));
  }

  private Money sum(
      List<Bill> before, List<Bill> bills, Function<AccountBalance.Settlement, Money> part) {
    var after = balance;
    for (var bill : before) {
      after = after.settle(bill).after();
    }
    var sum = Money.zero(balance.credit().currency());
    for (var bill : bills) {
      var settled = after.settle(bill);
      sum = sum.plus(part.apply(settled));
      after = settled.after();
    }
    return sum;
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
    var settled = balance.settle(bill);
    balance = settled.after();
    books.issued(bill, settled);
    if (settled.due().isPositive()) {
      collections.add(new DueDocument(bill.which(), due(bill)));
    }
    return settled.due();
  }

  private LocalDate due(Bill bill) {
    return LocalDate.ofInstant(bill.at(), zone).plusDays(netDays);
  }

  /// Settles a credit note given by hand. What it pays out comes of what was paid on the document
  /// that it corrects.
  Money settle(Bill note, Owed owed) {
    var settled = balance.settle(note, owed);
    balance = settled.after();
    books.issued(note, settled);
    if (settled.refunded().isPositive()) {
      var line = note.linesOf().getFirst();
      var corrected = Which.of(line.subscription(), line.line().takesBack().orElseThrow());
      arrived.payOut(corrected, settled.refunded());
      books.paidOut(settled.refunded(), note.at());
    }
    return settled.due();
  }

  /// Collects what is due by the local day of `until`, as far as payments succeed.
  void collectUntil(Instant until) {
    var day = LocalDate.ofInstant(until, zone);
    for (var one : List.copyOf(collections)) {
      if (!one.due().isAfter(day) && !one.isOver()) {
        collect(one, until);
      }
    }
  }

  private void collect(DueDocument one, Instant at) {
    switch (attempt) {
      case SUCCEED -> {
        collections.remove(one);
        var amount = one.asked().orElseGet(() -> balance.openOf(one.document()));
        if (amount.isPositive()) {
          books.received(receive(one.document(), amount), at);
        }
      }
      case DECLINE -> collections.set(collections.indexOf(one), one.declined());
      case UNKNOWN ->
          collections.set(collections.indexOf(one), one.asking(balance.openOf(one.document())));
    }
  }

  AccountBalance balance() {
    return balance;
  }

  /// Money arrives for a document. What a credit note has taken off meanwhile is paid too much: it
  /// becomes credit.
  private AccountBalance.Received receive(Which document, Money amount) {
    var received = balance.receive(document, amount);
    balance = received.after();
    arrived.add(amount, document, received.paid().plus(received.recovered()));
    return received;
  }

  /// The same of money that staff has seen arrive by `method`.
  void receive(Which document, Money amount, String method, Instant at) {
    if (amount.isPositive()) {
      books.received(receive(document, amount), method, at);
    }
  }

  void writeOff(Which document, Instant at) {
    books.writtenOff(balance.openOf(document), at);
    balance = balance.writeOff(document);
  }

  /// A document is void that used so much credit.
  void without(Which document, Money creditApplied, Instant at) {
    balance = balance.without(document, creditApplied);
    books.madeVoid(document, at);
  }

  /// Pays back some of the so-many-th payment that arrived; whether there was so much. What is open
  /// again by it is not collected by itself.
  ///
  /// @param issued the documents in their order
  boolean refund(int number, Money amount, List<Bill> issued, Instant at) {
    var refunded = arrived.refund(number, amount, balance);
    refunded.ifPresent(after -> {
      var credit = balance.credit().minus(after.credit());
      books.refunded(credit, amount.minus(credit), at);
      balance = after.sorted(issued.stream().map(Bill::which).toList());
      issued.stream()
          .filter(bill -> balance.openOf(bill.which()).isPositive())
          .filter(bill -> collections.stream().noneMatch(one -> isFor(one, bill)))
          .forEach(bill -> collections.add(new DueDocument(bill.which(), due(bill)).declined()));
    });
    return refunded.isPresent();
  }

  private static boolean isFor(DueDocument one, Bill bill) {
    return one.document().equals(bill.which());
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
        .filter(one -> one.due().isBefore(day))
        .anyMatch(one -> balance.openOf(one.document()).isPositive());
  }

  Verb.Payment.Attempt attempt() {
    return attempt;
  }

  /// How attempts end from now on. Answers the changes whose payment was unknown and has succeeded;
  /// those whose payment failed never were.
  Map<String, Reserved> attempt(Verb.Payment.Attempt next) {
    attempt = next;
    if (next == Verb.Payment.Attempt.UNKNOWN) {
      return Map.of();
    }
    var known = new LinkedHashMap<>(reserved);
    reserved.clear();
    if (next == Verb.Payment.Attempt.SUCCEED) {
      collections.replaceAll(DueDocument::again);
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
            .flatMap(one -> one.change().change().fact().coupon().stream())
            .filter(one -> one.code().equals(coupon))
            .count());
  }

  boolean isReserved(String subscription) {
    return reserved.containsKey(subscription);
  }

  void grant(Money amount, Instant at) {
    books.granted(amount, at);
    release(amount);
  }

  private void release(Money amount) {
    balance = balance.with(balance.credit().plus(amount));
  }

  Money credit() {
    return balance.credit();
  }
}
