package dev.midcycle.credit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;

/// Rows of `credit_entry` and `credit_balance`.
final class CreditStore {
  private CreditStore() {}

  static void lock(Tx tx, CustomerId customer) {
    tx.bind("creditCustomer", customer)
        .add(
            """
            select 1
            from customer
            where tenant = :tenant
              and id = :creditCustomer
            for no key update
            """);
  }

  static void open(Tx tx, CustomerId customer, Currency currency) {
    tx.bind("customer", customer)
        .bind("currency", currency.getCurrencyCode())
        .add(
            """
            insert into credit_balance (tenant, customer, currency, amount)
            values (:tenant, :customer, :currency, 0)
            """);
  }

  static void insert(Tx tx, List<CreditEntry> entries) {
    var rows =
        Rows.of(
            "credits",
            "id uuid",
            "customer uuid",
            "currency text",
            "amount bigint",
            "kind text",
            "document uuid",
            "payment uuid",
            "note text",
            "at timestamptz",
            "who text");
    for (var entry : entries) {
      rows.add(
          entry.id(),
          entry.customer(),
          entry.amount().currency().getCurrencyCode(),
          entry.amount().minor(),
          entry.kind().code(),
          entry.document(),
          entry.payment(),
          entry.note(),
          entry.at(),
          entry.who().name());
    }
    tx.add(
        """
        insert into credit_entry (
          tenant, id, customer, currency, amount, kind, document, payment, note, at, recorded_by)
        select :tenant, id, customer, currency, amount, kind, document, payment, note, at, who
        from <credits>
        """,
        rows);
  }

  /// In the order of customers, so that two who move the same balances do not wait for each other.
  static void move(Tx tx, List<CreditEntry> entries) {
    var sums =
        entries.stream()
            .collect(
                groupingBy(
                    entry ->
                        entry.customer().uuid() + " " + entry.amount().currency().getCurrencyCode(),
                    TreeMap::new,
                    summingLong(entry -> entry.amount().minor())));
    var rows = Rows.of("moves", "customer uuid", "currency text", "amount bigint");
    sums.forEach((key, amount) -> {
      var parts = key.split(" ", 2);
      rows.add(parts[0], parts[1], amount);
    });
    tx.add(
        """
        update credit_balance b
        set amount = b.amount + m.amount
        from (
          select customer, currency, amount
          from <moves>
        ) m
        where b.tenant = :tenant
          and b.customer = m.customer
          and b.currency = m.currency
        """,
        rows);
  }
}
