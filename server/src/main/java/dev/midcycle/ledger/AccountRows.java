package dev.midcycle.ledger;

import dev.midcycle.bookkeeping.Account;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.Country;
import dev.midcycle.db.Row;
import dev.midcycle.money.Decimal;
import dev.midcycle.terms.Tax;
import java.util.Locale;

/// Accounts of rows that have what an account is kept by in the columns of `ledger_entry`.
public final class AccountRows {
  private AccountRows() {}

  /// The account of a type, as a row has it.
  ///
  /// @param type as the row has it
  public static Account account(String type, Row row) {
    return switch (Account.Type.valueOf(type.toUpperCase(Locale.ROOT))) {
      case RECEIVABLE -> new Account.Receivable();
      case CASH -> new Account.Cash(row.text("held_by"));
      case DEFERRED_REVENUE -> new Account.DeferredRevenue(sold(row));
      case REVENUE -> new Account.Revenue(sold(row));
      case TAX_PAYABLE -> new Account.TaxPayable(tax(row));
      case CUSTOMER_CREDIT -> new Account.CustomerCredit();
      case GRANTED_CREDIT -> new Account.GrantedCredit();
      case BAD_DEBT -> new Account.BadDebt();
      case UNALLOCATED_CASH -> new Account.UnallocatedCash(row.text("held_by"));
      case DISPUTED -> new Account.Disputed(row.text("held_by"));
    };
  }

  private static Account.Sold sold(Row row) {
    return new Account.Sold(
        Account.Sold.Kind.valueOf(row.text("sold").toUpperCase(Locale.ROOT)),
        row.text("item"),
        new ChargeKey(row.text("charge")));
  }

  private static Tax tax(Row row) {
    return new Tax(
        new Decimal(row.decimal("tax_rate")),
        row.flag("tax_inclusive"),
        row.maybeText("untaxed").map(why -> Tax.Untaxed.valueOf(why.toUpperCase(Locale.ROOT))),
        row.maybeText("tax_country").map(Country::new));
  }
}
