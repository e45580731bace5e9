package dev.midcycle.payment;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.PaymentId;
import dev.midcycle.money.Money;
import dev.midcycle.payment.GatewayNews.OfDispute;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;

/// Rows of `dispute`.
final class DisputeStore {
  private DisputeStore() {}

  /// One that is known.
  record Known(UUID id, OfDispute.State state, Money amount) {}

  /// Locks it.
  static Answer<Known> lock(Tx tx, PaymentId payment, String reference) {
    return tx.bind("payment", payment)
        .bind("reference", reference)
        .ask(
            """
            select id, state, currency, amount
            from dispute
            where tenant = :tenant
              and payment = :payment
              and reference = :reference
            for update
            """,
            row ->
                new Known(
                    row.uuid("id"),
                    OfDispute.State.valueOf(row.text("state").toUpperCase(Locale.ROOT)),
                    new Money(Currency.getInstance(row.text("currency")), row.number("amount"))));
  }

  static void insert(Tx tx, UUID id, Payment payment, OfDispute dispute, Instant now) {
    tx.bind("id", id)
        .bind("customer", payment.customer())
        .bind("payment", payment.id())
        .bind("reference", dispute.reference())
        .bind("currency", dispute.amount().currency().getCurrencyCode())
        .bind("amount", dispute.amount().minor())
        .bind("reason", dispute.reason())
        .bind("now", now)
        .add(
            """
            insert into dispute (
              tenant, id, customer, payment, reference, currency, amount, state, reason, opened_at)
            values (
              :tenant, :id, :customer, :payment, :reference, :currency, :amount, 'open', :reason, :now)
            """);
  }

  static void close(Tx tx, UUID id, OfDispute.State state, Instant now) {
    tx.bind("id", id)
        .bind("state", state.code())
        .bind("now", now)
        .add(
            """
            update dispute
            set state = :state, closed_at = :now
            where tenant = :tenant
              and id = :id
            """);
  }

  /// What of a payment its payer's bank has taken back.
  static Answer<Money> taken(Tx tx, PaymentId payment) {
    return tx.bind("disputed", payment)
        .ask(
            """
            select p.currency, coalesce(sum(d.amount), 0) as amount
            from payment p
            left join dispute d on d.tenant = p.tenant and d.payment = p.id and d.state <> 'won'
            where p.tenant = :tenant
              and p.id = :disputed
            group by p.currency
            """,
            row -> new Money(Currency.getInstance(row.text("currency")), row.number("amount")));
  }
}
