package dev.midcycle.simulate;

import static java.util.Objects.requireNonNull;

import dev.midcycle.bookkeeping.Books;
import dev.midcycle.bookkeeping.Movement;
import dev.midcycle.bookkeeping.Posting;
import dev.midcycle.bookkeeping.TrialBalance;
import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.drafting.AccountBalance.Which;
import dev.midcycle.drafting.Bill;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/// The books of one life in memory: what each document and each movement of money puts into them.
final class LifeBooks {
  /// Those who charge cards have the money.
  private static final String CARDS = "card";

  private final Money none;
  private final Map<Which, Posting> postings = new HashMap<>();
  private Books books;

  LifeBooks(Currency currency, ZoneId zone) {
    this.none = Money.zero(currency);
    this.books = Books.blank(currency, zone);
  }

  TrialBalance at(Instant at) {
    return books.at(at);
  }

  void issued(Bill bill, AccountBalance.Settlement settled) {
    var posting = Posting.of(bill, settled, books.zone());
    postings.put(bill.which(), posting);
    books = books.with(posting, bill.at());
  }

  /// What was given up of it is not lost: it is not owed any more.
  void madeVoid(Which document, Money writtenOff, Instant at) {
    add(new Movement.Recovered(writtenOff), at);
    books = books.with(requireNonNull(postings.get(document)).reversed(), at);
  }

  void granted(Money amount, Instant at) {
    add(new Movement.Granted(amount), at);
  }

  void expired(Money amount, Instant at) {
    add(new Movement.Expired(amount), at);
  }

  /// A card pays what is left of a document.
  void paid(Money amount, Instant at) {
    add(new Movement.Paid(CARDS, amount, none, none), at);
  }

  void received(AccountBalance.Received received, String by, Instant at) {
    add(new Movement.Paid(by, received.paid(), received.recovered(), received.surplus()), at);
  }

  void received(AccountBalance.Received received, Instant at) {
    received(received, CARDS, at);
  }

  /// @param credit what of it was credit balance
  void refunded(Money credit, Money open, Instant at) {
    add(new Movement.Refunded(CARDS, credit, open), at);
  }

  void paidOut(Money amount, Instant at) {
    refunded(none, amount, at);
  }

  void writtenOff(Money amount, Instant at) {
    add(new Movement.WrittenOff(amount), at);
  }

  private void add(Movement movement, Instant at) {
    books = books.with(movement, at);
  }
}
