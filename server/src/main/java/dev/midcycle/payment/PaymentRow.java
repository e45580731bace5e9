package dev.midcycle.payment;

import dev.midcycle.db.Row;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.GatewayId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.PaymentMethodId;
import dev.midcycle.id.QuoteId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.id.TenantId;
import dev.midcycle.money.Money;
import java.util.Currency;
import java.util.Locale;

/// A payment as its row has it, joined with what it charged.
final class PaymentRow {
  private PaymentRow() {}

  static Payment read(Row row, TenantId tenant) {
    var currency = Currency.getInstance(row.text("currency"));
    return new Payment(
        tenant,
        new PaymentId(row.uuid("id")),
        new CustomerId(row.uuid("customer")),
        row.maybeUuid("method").map(_ -> method(row)),
        row.maybeText("by_hand").map(way -> byHand(way, row)),
        purpose(row),
        new Money(currency, row.number("amount")),
        new Money(currency, row.number("credit_held")),
        new Money(currency, row.number("refunded")),
        Payment.State.valueOf(row.text("state").toUpperCase(Locale.ROOT)),
        row.maybeText("decline_code").map(code -> new Decline(code, row.text("reason"))),
        Payment.Occasion.of(row.text("occasion")),
        row.instant("at"),
        row.maybeText("action_url")
            .map(url -> new Payment.Action(url, row.instant("action_until"))));
  }

  private static Payment.ByHand byHand(String way, Row row) {
    return new Payment.ByHand(way, row.date("received_on"), row.text("note"));
  }

  private static PaymentMethod method(Row row) {
    return new PaymentMethod(
        new PaymentMethodId(row.uuid("method")),
        new CustomerId(row.uuid("customer")),
        row.maybeUuid("gateway").map(GatewayId::new),
        row.text("token"),
        new Gateway.Card(
            row.text("brand"), row.text("last4"), row.count("exp_month"), row.count("exp_year")),
        PaymentMethod.Role.of(row.flag("is_default"), row.flag("is_backup")),
        row.instant("created_at"));
  }

  private static Payment.Purpose purpose(Row row) {
    return row.maybeUuid("document")
        .<Payment.Purpose>map(id -> new Payment.Purpose.ForDocument(new DocumentId(id)))
        .orElseGet(() ->
            new Payment.Purpose.ForChange(
                new SubscriptionId(row.uuid("subscription")), new QuoteId(row.uuid("quote"))));
  }
}
