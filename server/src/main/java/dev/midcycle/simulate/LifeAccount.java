package dev.midcycle.simulate;

import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.drafting.AccountBalance.Owed;
import dev.midcycle.drafting.AccountBalance.Which;
import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.CreditBalance;
import dev.midcycle.id.CreditEntryId;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// One customer's account in memory: credit, what is open, the payments that arrived, and the
/// books.
final class LifeAccount {
  private final ArrivedPayments arrived = new ArrivedPayments();
  private final LifeBooks books;
  private final Set<HeldCredit> setAside = new HashSet<>();
  private AccountBalance balance;

  /// Pays a change that takes effect only once it is paid: credit that was set aside for it, and
  /// money for the rest.
  final class HeldCredit {
    private final List<AccountBalance.Open> paid = new ArrayList<>();
    private Money credit;

    private HeldCredit(Money credit) {
      this.credit = credit;
      setAside.add(this);
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
      setAside.remove(this);
      credit = Money.zero(credit.currency());
    }
  }

  LifeAccount(Money credit, ZoneId zone) {
    this.books = new LifeBooks(credit.currency(), zone);
    this.balance = new AccountBalance(credit, List.of());
    books.granted(credit, Instant.EPOCH);
  }

  /// What would be left to pay of `bills`, after credit, once those `before` them are settled.
  Money due(List<Bill> before, List<Bill> bills) {
    return sum(before, bills, AccountBalance.Settlement::due);
  }

  /// Sets aside the credit that `bills` use, once those `before` them are settled.
  HeldCredit hold(List<Bill> before, List<Bill> bills) {
    var used = sum(before, bills, AccountBalance.Settlement::creditApplied);
    return new HeldCredit(used.min(balance.credit()));
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

  /// Settles a document that is issued, and answers what is left to pay of it.
  Money settle(Bill bill) {
    var settled = balance.settle(bill);
    balance = settled.after();
    books.issued(bill, settled);
    return settled.due();
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

  LifeBooks books() {
    return books;
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

  /// The same by card.
  void receiveByCard(Which document, Money amount, Instant at) {
    if (amount.isPositive()) {
      books.received(receive(document, amount), at);
    }
  }

  /// The same of money that staff has seen arrive by `method`.
  void receive(Which document, Money amount, String method, Instant at) {
    if (amount.isPositive()) {
      books.received(receive(document, amount), method, at);
    }
  }

  /// Whether anything was ever paid of it, also what was paid back since.
  boolean wasPaid(Which document) {
    return arrived.havePaid(document);
  }

  void writeOff(Which document, Instant at) {
    books.writtenOff(balance.openOf(document), at);
    balance = balance.writeOff(document);
  }

  /// A document is void that used so much credit.
  void without(Which document, Money creditApplied, Instant at) {
    books.madeVoid(document, balance.writtenOffOf(document), at);
    balance = balance.without(document, creditApplied);
  }

  /// Pays back some of the so-many-th payment that arrived; whether there was so much.
  ///
  /// @param issued the documents in their order
  boolean refund(int number, Money amount, List<Bill> issued, Instant at) {
    var refunded = arrived.refund(number, amount, balance);
    refunded.ifPresent(after -> {
      var credit = balance.credit().minus(after.credit());
      books.refunded(credit, amount.minus(credit), at);
      balance = after.sorted(issued.stream().map(Bill::which).toList());
    });
    return refunded.isPresent();
  }

  /// @param expires from then on it pays nothing; empty: it does not expire
  void grant(CreditEntryId id, Money amount, Optional<Instant> expires, Instant at) {
    books.granted(amount, at);
    balance =
        balance.with(
            expires
                .map(end -> balance.balance().grant(new CreditBalance.Expiring(id, end, amount)))
                .orElseGet(() -> balance.balance().plus(amount)));
  }

  /// When what is granted expires next. While credit is set aside, nothing does.
  Optional<Instant> expires() {
    return setAside.isEmpty() ? soonest() : Optional.empty();
  }

  private Optional<Instant> soonest() {
    return balance.balance().expiring().stream().map(CreditBalance.Expiring::at).findFirst();
  }

  /// Takes away what has expired by `at`.
  void expire(Instant at) {
    if (expires().filter(end -> !end.isAfter(at)).isEmpty()) {
      return;
    }
    books.expired(balance.balance().expired(at), at);
    balance = balance.with(balance.balance().expire(at));
  }

  private void release(Money amount) {
    balance = balance.with(balance.credit().plus(amount));
  }

  Money openOf(Which document) {
    return balance.openOf(document);
  }

  Money credit() {
    return balance.credit();
  }
}
