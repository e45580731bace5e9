package dev.midcycle.ledger;

import dev.midcycle.bookkeeping.Account;
import dev.midcycle.catalog.Country;
import java.util.List;
import java.util.stream.Collectors;

/// What a merchant's own books call the accounts. What is said of a part in particular goes before
/// what is said of all.
public record AccountCodes(List<Code> all) {
  public AccountCodes {
    all = List.copyOf(all);
  }

  /// What one account is called.
  ///
  /// @param part the plan or add-on of (deferred) revenue, the country of tax, who has the cash;
  ///   empty for all others
  public record Code(Account.Type account, String part, String code) {}

  /// An account without a code is called by its type.
  public String of(Account account) {
    var part = part(account);
    return all.stream()
        .filter(one -> one.account() == account.type())
        .filter(one -> one.part().equals(part) || one.part().isEmpty())
        .max((a, b) -> Integer.compare(a.part().length(), b.part().length()))
        .map(Code::code)
        .orElseGet(() -> account.type().word());
  }

  private static String part(Account account) {
    return switch (account) {
      case Account.DeferredRevenue(var sold) -> sold.key();
      case Account.Revenue(var sold) -> sold.key();
      case Account.TaxPayable(var rate) -> rate.country().map(Country::code).orElse("");
      case Account.Cash(var by) -> by;
      case Account.UnallocatedCash(var by) -> by;
      case Account.Disputed(var by) -> by;
      case Account.Receivable _,
          Account.CustomerCredit _,
          Account.GrantedCredit _,
          Account.BadDebt _ ->
          "";
    };
  }

  /// Such as `revenue 4000, revenue pro 4010`.
  @Override
  public String toString() {
    return all.stream()
        .map(one ->
            one.account().word()
                + (one.part().isEmpty() ? "" : " " + one.part())
                + " "
                + one.code())
        .collect(Collectors.joining(", "));
  }
}
