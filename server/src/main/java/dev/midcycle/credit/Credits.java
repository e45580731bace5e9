package dev.midcycle.credit;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Stamp;
import dev.midcycle.bookkeeping.Movement;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CreditEntryId;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.NewIds;
import dev.midcycle.ledger.Ledger;
import dev.midcycle.ledger.LedgerMovement;
import dev.midcycle.money.Money;
import dev.midcycle.outbox.Event;
import dev.midcycle.outbox.Events;
import dev.midcycle.outbox.Occurrence;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Customers' credit balances. A balance is the sum of its entries, and never below zero.
public final class Credits {
  private final Transactions transactions;
  private final NewIds ids;

  public Credits(Transactions transactions, NewIds ids) {
    this.transactions = transactions;
    this.ids = ids;
  }

  /// Begins the balance of a customer who is new.
  public static void open(Tx tx, CustomerId customer, Currency currency) {
    CreditStore.open(tx, customer, currency);
  }

  /// Adds entries, and moves the balances by them.
  public static void write(Tx tx, List<CreditEntry> entries) {
    CreditStore.insert(tx, entries);
    CreditStore.move(tx, entries);
  }

  /// Gives a customer credit. It pays the next documents by itself.
  public CreditEntry grant(
      UnitOfWork unit, CustomerId customer, Money amount, String note, Stamp stamp) {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a grant is above zero: " + amount);
    }
    return transactions.write(
        unit,
        tx -> {
          CreditStore.lock(tx, customer);
          var entry =
              new CreditEntry(
                  ids.next(),
                  customer,
                  amount,
                  CreditEntry.Kind.GRANTED,
                  Optional.empty(),
                  Optional.empty(),
                  note,
                  stamp.at(),
                  stamp.who());
          write(tx, List.of(entry));
          Ledger.move(
              tx, LedgerMovement.of(customer, stamp.at(), new Movement.Granted(amount)), ids);
          Activities.write(
              tx,
              List.of(
                  Activity.of(ids.next(), stamp, Action.CREDIT_GRANTED, customer)
                      .customer(customer)
                      .details(
                          Map.of(
                              "amount",
                              amount.toString(),
                              "currency",
                              amount.currency().getCurrencyCode()))));
          Events.write(
              tx,
              List.of(
                  Event.of(
                      ids.next(),
                      new CreditEntryId(entry.id()),
                      customer,
                      stamp.at(),
                      new Occurrence.CreditGranted(amount))));
          tx.commit();
          return entry;
        });
  }
}
