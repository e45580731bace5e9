package dev.midcycle.bookkeeping;

import dev.midcycle.money.Money;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What each account comes to at a time, in one currency.
///
/// @param debits by account, what was debited less what was credited; none is zero
public record TrialBalance(Currency currency, Map<Account, Money> debits) {
  public TrialBalance {
    debits = Map.copyOf(debits);
  }

  public static TrialBalance of(Currency currency, List<Transfer> transfers) {
    var debits = new HashMap<Account, Money>();
    for (var one : transfers) {
      debits.merge(one.debit(), one.amount(), Money::plus);
      debits.merge(one.credit(), one.amount().negated(), Money::plus);
    }
    debits.values().removeIf(Money::isZero);
    return new TrialBalance(currency, debits);
  }

  /// What the accounts of a type come to together, on the side on which they grow.
  public Money of(Account.Type type) {
    var sum =
        debits.entrySet().stream()
            .filter(one -> one.getKey().type() == type)
            .map(Map.Entry::getValue)
            .reduce(Money.zero(currency), Money::plus);
    return switch (type.grows()) {
      case DEBIT -> sum;
      case CREDIT -> sum.negated();
    };
  }

  /// The accounts that come to something, by type and name.
  public List<Account> accounts() {
    return debits.keySet().stream()
        .sorted(Comparator.comparing(Account::type).thenComparing(Account::toString))
        .toList();
  }
}
