package dev.midcycle.credit;

import static java.util.stream.Collectors.toMap;

import dev.midcycle.db.Page;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.drafting.CreditBalance;
import dev.midcycle.id.CreditEntryId;
import dev.midcycle.id.CustomerId;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Customers' credit balances. A balance is the sum of its entries, and never below zero.
public final class Credits {
  private final Transactions transactions;

  public Credits(Transactions transactions) {
    this.transactions = transactions;
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

  /// So much of a grant that expires is used up.
  public record Used(CreditEntryId grant, Money amount) {}

  /// What was used of grants that expire, where some was.
  public static Stream<Used> used(
      List<CreditBalance.Expiring> before, List<CreditBalance.Expiring> after) {
    var left =
        after.stream().collect(toMap(CreditBalance.Expiring::grant, CreditBalance.Expiring::left));
    return before.stream()
        .map(one ->
            new Used(
                one.grant(),
                Optional.ofNullable(left.get(one.grant()))
                    .map(one.left()::minus)
                    .orElse(one.left())))
        .filter(one -> one.amount().isPositive());
  }

  /// Takes what is used up off grants that expire.
  public static void use(Tx tx, List<Used> used) {
    if (!used.isEmpty()) {
      GrantStore.use(tx, used);
    }
  }

  /// Pays some of a balance back: that which expires last.
  public static void payBack(Tx tx, CreditEntry entry) {
    write(tx, List.of(entry));
    GrantStore.trim(tx, entry.customer(), entry.amount().currency());
  }

  /// One movement, with what else is known of it.
  ///
  /// @param limit what is left of it, where it was granted for a time
  /// @param overpaid whether it is what a payment of an invoice was too much
  public record Listed(
      CreditEntry entry, Optional<CreditBalance.Expiring> limit, boolean overpaid) {}

  /// What has moved a balance, the latest first.
  public Page<Listed> entries(UnitOfWork unit, CustomerId customer, Page.Slice slice) {
    return transactions.read(
        unit,
        tx -> {
          var found = CreditEntryStore.entries(tx, customer, slice);
          tx.send();
          return Page.of(found.rows(), slice, one -> one.entry().id());
        });
  }

  /// Locks the customer, first of all.
  public static void lock(Tx tx, CustomerId customer) {
    CreditStore.lock(tx, customer);
  }

  /// Some of a balance that was granted is for a time only.
  ///
  /// @param expires from then on it pays nothing
  public static void limit(Tx tx, CreditEntry granted, Instant expires) {
    GrantStore.limit(tx, granted, expires);
  }
}
