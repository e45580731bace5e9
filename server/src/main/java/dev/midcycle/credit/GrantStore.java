package dev.midcycle.credit;

import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/// Rows of `credit_grant`: credit that was granted for a time.
final class GrantStore {
  private GrantStore() {}

  /// A grant is for a time only.
  static void limit(Tx tx, CreditEntry granted, Instant expires) {
    tx.bind("id", granted.id())
        .bind("customer", granted.customer())
        .bind("currency", granted.amount().currency().getCurrencyCode())
        .bind("amount", granted.amount().minor())
        .bind("expires", expires)
        .add(
            """
            insert into credit_grant (tenant, id, customer, currency, amount, unused, expires_at)
            values (:tenant, :id, :customer, :currency, :amount, :amount, :expires)
            """);
  }

  static void use(Tx tx, List<Credits.Used> used) {
    var rows = Rows.of("used", "id uuid", "amount bigint");
    used.forEach(one -> rows.add(one.grant(), one.amount().minor()));
    tx.add(
        """
        update credit_grant g
        set unused = g.unused - u.amount
        from (
          select id, amount
          from <used>
        ) u
        where g.tenant = :tenant
          and g.id = u.id
        """,
        rows);
  }

  /// What expires is never more than there is: what expires latest was paid back first.
  static void trim(Tx tx, CustomerId customer, Currency currency) {
    tx.bind("customer", customer)
        .bind("currency", currency.getCurrencyCode())
        .add(
            """
            update credit_grant g
            set unused = least(g.unused, greatest(0, r.room - r.before))
            from (
              select
                u.id,
                sum(u.unused) over (order by u.expires_at, u.id) - u.unused as before,
                b.amount as room
              from credit_grant u
              join credit_balance b on b.tenant = u.tenant and b.customer = u.customer and b.currency = u.currency
              where u.tenant = :tenant
                and u.customer = :customer
                and u.currency = :currency
                and u.unused > 0
            ) r
            where g.tenant = :tenant
              and g.id = r.id
              and g.unused > greatest(0, r.room - r.before)
            """);
  }
}
