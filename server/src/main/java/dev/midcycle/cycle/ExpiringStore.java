package dev.midcycle.cycle;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CreditEntryId;
import dev.midcycle.id.CustomerId;
import dev.midcycle.money.Money;
import dev.midcycle.payment.Payment;
import java.time.Instant;
import java.util.Currency;

/// Reads what is left of credit that was granted for a time.
final class ExpiringStore {
  private ExpiringStore() {}

  /// What is left of a grant, and what keeps it.
  ///
  /// @param held whether credit is set aside for a payment that is under way
  /// @param toBeBilled whether the customer is yet to be billed for what fell due before it expires
  record Due(
      CreditEntryId grant,
      CustomerId customer,
      Money unused,
      String note,
      Instant expires,
      boolean held,
      boolean toBeBilled) {}

  /// The customer first.
  static Answer<Due> lock(Tx tx, CreditEntryId grant) {
    tx.bind("grant", grant)
        .add(
            """
            select 1
            from customer
            where tenant = :tenant
              and id = (
                select customer
                from credit_grant
                where tenant = :tenant
                  and id = :grant)
            for no key update
            """);
    return tx.bind("grant", grant)
        .ask(
            """
            select
              g.customer,
              g.currency,
              g.unused,
              g.expires_at,
              e.note,
              exists (
                select 1
                from payment p
                where p.tenant = g.tenant
                  and p.customer = g.customer
                  and p.credit_held > 0
                  and p.state in <open>) as held,
              exists (
                select 1
                from subscription s
                where s.tenant = g.tenant
                  and s.customer = g.customer
                  and s.due_at < g.expires_at) as to_be_billed
            from credit_grant g
            join credit_entry e on e.tenant = g.tenant and e.id = g.id
            where g.tenant = :tenant
              and g.id = :grant
            """
                .replace("<open>", Payment.State.OPEN),
            row -> {
              var currency = Currency.getInstance(row.text("currency"));
              return new Due(
                  grant,
                  new CustomerId(row.uuid("customer")),
                  new Money(currency, row.number("unused")),
                  row.text("note"),
                  row.instant("expires_at"),
                  row.flag("held"),
                  row.flag("to_be_billed"));
            });
  }
}
