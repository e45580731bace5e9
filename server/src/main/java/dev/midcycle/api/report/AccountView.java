package dev.midcycle.api.report;

import dev.midcycle.bookkeeping.Account;
import dev.midcycle.catalog.Country;
import dev.midcycle.terms.Tax;
import java.util.Locale;
import java.util.Optional;

/// An account of the books.
///
/// @param sold of which kind what was sold is
/// @param heldBy who has the cash
record AccountView(
    String type,
    Optional<String> sold,
    Optional<String> item,
    Optional<String> charge,
    Optional<String> country,
    Optional<String> rate,
    Optional<Boolean> inclusive,
    Optional<String> untaxed,
    Optional<String> heldBy) {

  static AccountView of(Account account) {
    return switch (account) {
      case Account.DeferredRevenue(var sold) -> of(account, sold);
      case Account.Revenue(var sold) -> of(account, sold);
      case Account.TaxPayable(var rate) -> of(account, rate);
      case Account.Cash(var by) -> heldBy(account, by);
      case Account.UnallocatedCash(var by) -> heldBy(account, by);
      case Account.Disputed(var by) -> heldBy(account, by);
      case Account.Receivable _,
          Account.CustomerCredit _,
          Account.GrantedCredit _,
          Account.BadDebt _ ->
          heldBy(account, Optional.empty());
    };
  }

  private static AccountView of(Account account, Account.Sold sold) {
    return new AccountView(
        account.type().word(),
        Optional.of(code(sold.kind())),
        Optional.of(sold.key()),
        Optional.of(sold.charge().value()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static AccountView of(Account account, Tax tax) {
    return new AccountView(
        account.type().word(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        tax.country().map(Country::code),
        Optional.of(tax.rate().toString()),
        Optional.of(tax.inclusive()),
        tax.untaxed().map(AccountView::code),
        Optional.empty());
  }

  private static AccountView heldBy(Account account, String by) {
    return heldBy(account, Optional.of(by));
  }

  private static AccountView heldBy(Account account, Optional<String> by) {
    return new AccountView(
        account.type().word(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        by);
  }

  static String code(Account.Sold.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  static String code(Tax.Untaxed why) {
    return why.name().toLowerCase(Locale.ROOT);
  }
}
