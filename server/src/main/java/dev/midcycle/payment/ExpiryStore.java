package dev.midcycle.payment;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.PaymentMethodId;
import java.time.Instant;
import java.time.ZoneId;

/// Rows of `payment_method`, as far as their cards expire.
final class ExpiryStore {
  private ExpiryStore() {}

  /// Those that are charged by themselves.
  static Answer<ExpiringCards.Charged> charged(Tx tx, CustomerId customer) {
    return tx.bind("customer", customer)
        .ask(
            """
            select
              m.id, m.customer, m.gateway, m.token, m.brand, m.last4, m.exp_month, m.exp_year, m.is_default, m.is_backup,
              m.created_at, m.expiry_told_at, c.zone
            from payment_method m
            join customer c on c.tenant = m.tenant and c.id = m.customer
            where m.tenant = :tenant
              and m.customer = :customer
              and m.removed_at is null
              and (m.is_default or m.is_backup)
            order by m.id
            """,
            row -> {
              var method = MethodStore.read(row);
              return new ExpiringCards.Charged(
                  method,
                  CardExpiry.of(method.card(), ZoneId.of(row.text("zone"))),
                  row.maybeInstant("expiry_told_at"));
            });
  }

  static void told(Tx tx, PaymentMethodId id, Instant now) {
    tx.bind("id", id)
        .bind("now", now)
        .add(
            """
            update payment_method
            set expiry_told_at = :now
            where tenant = :tenant
              and id = :id
            """);
  }
}
