package dev.midcycle.ledger;

import dev.midcycle.bookkeeping.Account;
import dev.midcycle.bookkeeping.TrialBalance;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what the accounts come to.
public final class LedgerBalance {
  private final Transactions transactions;

  public LedgerBalance(Transactions transactions) {
    this.transactions = transactions;
  }

  /// The trial balance at an instant by the tenant's clock, one a currency: with the days of
  /// service that have passed by then, each counted in its customer's zone.
  ///
  /// @param customer of one alone, or of all
  public List<TrialBalance> at(UnitOfWork unit, Optional<CustomerId> customer, Instant at) {
    return asked(unit, customer, at.plus(1, ChronoUnit.MICROS), at);
  }

  /// The trial balance at the end of a time, one a currency: of all that was before `end`, with all
  /// days that were over by then.
  public List<TrialBalance> until(UnitOfWork unit, Instant end) {
    return asked(unit, Optional.empty(), end, end);
  }

  private List<TrialBalance> asked(
      UnitOfWork unit, Optional<CustomerId> customer, Instant before, Instant at) {
    var sums =
        transactions.read(
            unit,
            tx -> {
              var asked = BalanceStore.ask(tx, customer, before, at);
              tx.send();
              return asked.rows();
            });
    var byCurrency = new LinkedHashMap<Currency, List<BalanceStore.Sum>>();
    sums.forEach(one ->
        byCurrency.computeIfAbsent(one.debit().currency(), key -> new ArrayList<>()).add(one));
    return byCurrency.entrySet().stream().map(one -> of(one.getKey(), one.getValue())).toList();
  }

  /// That of one customer in one currency.
  public TrialBalance of(UnitOfWork unit, CustomerId customer, Currency currency, Instant at) {
    return at(unit, Optional.of(customer), at).stream()
        .filter(one -> one.currency().equals(currency))
        .findFirst()
        .orElseGet(() -> new TrialBalance(currency, Map.of()));
  }

  private static TrialBalance of(Currency currency, List<BalanceStore.Sum> sums) {
    var debits = new LinkedHashMap<Account, Money>();
    sums.forEach(one -> debits.put(one.account(), one.debit()));
    return new TrialBalance(currency, debits);
  }
}
