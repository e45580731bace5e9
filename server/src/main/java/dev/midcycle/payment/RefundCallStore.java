package dev.midcycle.payment;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import dev.midcycle.id.GatewayId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.RefundId;
import dev.midcycle.money.Money;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/// Rows of `refund_call`.
final class RefundCallStore {
  private static final String ONE =
      """
      select c.payment, c.state, c.currency, c.amount, p.gateway_reference, m.gateway
      from refund_call c
      join payment p on p.tenant = c.tenant and p.id = c.payment
      join payment_method m on m.tenant = p.tenant and m.id = p.method
      where c.tenant = :tenant
        and c.refund = :refund
      """;

  private RefundCallStore() {}

  /// @param payment the money of which is paid back
  /// @param asked what its gateway is asked
  record Call(PaymentId payment, Gateway.Refund asked, RefundCalls.State state) {}

  /// Of a payment that a gateway took; nothing for one that staff has recorded.
  static void insert(Tx tx, RefundId refund, PaymentId payment, Money amount) {
    tx.bind("refund", refund)
        .bind("payment", payment)
        .bind("currency", amount.currency().getCurrencyCode())
        .bind("amount", amount.minor())
        .add(
            """
            insert into refund_call (tenant, refund, payment, currency, amount, state)
            select :tenant, :refund, id, :currency, :amount, 'started'
            from payment
            where tenant = :tenant
              and id = :payment
              and method is not null
            """);
  }

  static Answer<Call> find(Tx tx, RefundId refund) {
    return tx.bind("refund", refund).ask(ONE, row -> call(row, refund));
  }

  static Answer<Call> lock(Tx tx, RefundId refund) {
    return tx.bind("refund", refund).ask(ONE + "for update of c", row -> call(row, refund));
  }

  private static Call call(Row row, RefundId refund) {
    return new Call(
        new PaymentId(row.uuid("payment")),
        new Gateway.Refund(
            refund.text(),
            row.maybeUuid("gateway").map(GatewayId::new),
            row.maybeText("gateway_reference").orElse(""),
            new Money(Currency.getInstance(row.text("currency")), row.number("amount"))),
        RefundCalls.State.valueOf(row.text("state").toUpperCase(Locale.ROOT)));
  }

  /// A refund that was on its way may still come back; one that failed never arrives.
  static Answer<RefundId> finish(
      Tx tx,
      RefundId refund,
      RefundCalls.State state,
      Optional<String> reference,
      Optional<String> reason) {
    return tx.bind("refund", refund)
        .bind("state", state.code())
        .bind("reference", reference)
        .bind("reason", reason)
        .ask(
            """
            update refund_call
            set
              state = :state,
              gateway_reference = coalesce(cast(:reference as text), gateway_reference),
              reason = cast(:reason as text)
            where tenant = :tenant
              and refund = :refund
              and state <> :state
              and state <> 'failed'
            returning refund
            """,
            row -> new RefundId(row.uuid("refund")));
  }
}
