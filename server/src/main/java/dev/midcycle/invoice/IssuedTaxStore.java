package dev.midcycle.invoice;

import dev.midcycle.catalog.Country;
import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import dev.midcycle.drafting.Draft;
import dev.midcycle.terms.Tax;
import java.util.List;
import java.util.stream.IntStream;

/// Writes what new documents charge at each tax rate.
final class IssuedTaxStore {
  private IssuedTaxStore() {}

  static void taxes(Tx tx, List<AccountUpdate> updates) {
    var rows =
        Rows.of(
            "taxes",
            "document uuid",
            "position int",
            "country text",
            "rate numeric",
            "inclusive boolean",
            "untaxed text",
            "currency text",
            "base bigint",
            "tax bigint");
    updates.stream()
        .flatMap(update -> update.documents.values().stream())
        .forEach(one -> add(rows, one.issued()));
    if (!rows.isEmpty()) {
      tx.add(
          """
          insert into document_tax (
            tenant, document, position, country, rate, inclusive, untaxed, currency, base, tax)
          select :tenant, document, position, country, rate, inclusive, untaxed, currency, base, tax
          from <taxes>
          """,
          rows);
    }
  }

  private static void add(Rows rows, Issued issued) {
    var taxes = issued.bill().taxes().stream().filter(one -> one.rate().isTold()).toList();
    IntStream.range(0, taxes.size())
        .forEach(position -> add(rows, issued, position, taxes.get(position)));
  }

  private static void add(Rows rows, Issued issued, int position, Draft.TaxSum sum) {
    var tax = sum.rate();
    rows.add(
        issued.id(),
        position,
        tax.country().map(Country::code),
        tax.rate(),
        tax.inclusive(),
        tax.untaxed().map(IssuedTaxStore::code),
        sum.base().currency().getCurrencyCode(),
        sum.base().minor(),
        sum.amount().minor());
  }

  /// The name it has in the database.
  static String code(Tax.Untaxed why) {
    return switch (why) {
      case ZERO -> "zero";
      case EXEMPT -> "exempt";
      case REVERSE_CHARGE -> "reverse_charge";
    };
  }
}
