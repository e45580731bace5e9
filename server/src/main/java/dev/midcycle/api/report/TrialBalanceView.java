package dev.midcycle.api.report;

import dev.midcycle.api.view.Amount;
import dev.midcycle.bookkeeping.TrialBalance;
import dev.midcycle.money.Money;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What the accounts come to at the end of a day.
record TrialBalanceView(String date, String timezone, List<OfCurrency> currencies) {

  /// @param total of either side
  record OfCurrency(String currency, List<Line> accounts, Amount total) {}

  /// On one side, and not on the other.
  record Line(AccountView account, Optional<Amount> debit, Optional<Amount> credit) {}

  static TrialBalanceView of(LocalDate date, ZoneId zone, List<TrialBalance> books) {
    return new TrialBalanceView(
        date.toString(), zone.getId(), books.stream().map(TrialBalanceView::of).toList());
  }

  private static OfCurrency of(TrialBalance books) {
    var none = Money.zero(books.currency());
    var lines =
        books.accounts().stream()
            .map(account -> {
              var debit = books.debits().getOrDefault(account, none);
              return new Line(
                  AccountView.of(account),
                  Optional.of(debit).filter(Money::isPositive).map(Amount::of),
                  Optional.of(debit.negated()).filter(Money::isPositive).map(Amount::of));
            })
            .toList();
    var total =
        books.debits().values().stream().filter(Money::isPositive).reduce(none, Money::plus);
    return new OfCurrency(books.currency().getCurrencyCode(), lines, Amount.of(total));
  }
}
