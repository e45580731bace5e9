package dev.midcycle.correction;

import dev.midcycle.audit.Actor;
import dev.midcycle.audit.Stamp;
import dev.midcycle.credit.ExpiringCreditStore;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.drafting.CreditBalance;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.RefundId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import dev.midcycle.payment.Payments;
import dev.midcycle.payment.RefundCalls;
import dev.midcycle.subscription.Causes;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Rows of `refund` and `refund_share`.
final class RefundStore {
  private RefundStore() {}

  /// What a payment paid of a document, as far as that is not open again.
  record Paid(DocumentId document, AccountBalance.Open share) {}

  /// What is left of a payment for a document: of the payment, and of what it paid there. What the
  /// payer's bank has taken back is not left; it may be less than nothing then.
  record Left(PaymentId payment, Money amount) {}

  /// Locks the payment's customer, and tells the balance.
  static Answer<CreditBalance> lock(Tx tx, PaymentId payment) {
    tx.bind("refunded", payment)
        .add(
            """
            select 1
            from customer
            where tenant = :tenant
              and id = (
                select customer
                from payment
                where tenant = :tenant
                  and id = :refunded)
            for no key update
            """);
    return tx.bind("refunded", payment)
        .ask(
            """
            select b.currency, b.amount as credit, <expiring>
            from payment p
            join credit_balance b on b.tenant = p.tenant and b.customer = p.customer and b.currency = p.currency
            where p.tenant = :tenant
              and p.id = :refunded
            """
                .replace("<expiring>", ExpiringCreditStore.COLUMNS),
            row -> ExpiringCreditStore.balance(row, Currency.getInstance(row.text("currency"))));
  }

  private static Money money(Row row, String column) {
    return new Money(Currency.getInstance(row.text("currency")), row.number(column));
  }

  static Answer<Paid> paid(Tx tx, PaymentId payment) {
    return tx.bind("refunded", payment)
        .ask(
            """
            select
              d.id, d.subscription, d.cause, d.currency,
              s.amount - coalesce(
                (
                  select sum(again.amount)
                  from refund r
                  join refund_share again on again.tenant = r.tenant and again.refund = r.id
                  where r.tenant = s.tenant
                    and r.payment = s.payment
                    and again.document = s.document
                    and not exists (
                      select 1
                      from refund_call c
                      where c.tenant = r.tenant
                        and c.refund = r.id
                        and c.state = 'failed')),
                0) as amount
            from payment_share s
            join document d on d.tenant = s.tenant and d.id = s.document
            where s.tenant = :tenant
              and s.payment = :refunded
            order by d.id
            """,
            row ->
                new Paid(
                    new DocumentId(row.uuid("id")),
                    new AccountBalance.Open(
                        row.maybeUuid("subscription").map(SubscriptionId::new),
                        Causes.read(row.text("cause")),
                        money(row, "amount"))));
  }

  static Answer<Left> left(Tx tx, DocumentId document) {
    return tx.bind("paidOut", document)
        .ask(
            """
            select
              p.id, p.currency,
              least(
                p.amount - p.refunded - coalesce(
                  (
                    select sum(disputed.amount)
                    from dispute disputed
                    where disputed.tenant = p.tenant
                      and disputed.payment = p.id
                      and disputed.state <> 'won'),
                  0),
                s.amount - coalesce(
                  (
                    select sum(again.amount)
                    from refund r
                    join refund_share again on again.tenant = r.tenant and again.refund = r.id
                    where r.tenant = s.tenant
                      and r.payment = s.payment
                      and again.document = s.document
                      and not exists (
                        select 1
                        from refund_call c
                        where c.tenant = r.tenant
                          and c.refund = r.id
                          and c.state = 'failed')),
                  0)) as amount
            from payment_share s
            join payment p on p.tenant = s.tenant and p.id = s.payment
            where s.tenant = :tenant
              and s.document = :paidOut
            order by p.id desc
            """,
            row -> new Left(new PaymentId(row.uuid("id")), money(row, "amount")));
  }

  /// What was to be paid back, and what is owed by now of what it has opened again.
  ///
  /// @param document of which some is open again by it; empty for none
  /// @param again so much of it
  record Back(
      Money amount, Optional<DocumentId> document, Money again, Money open, Money writtenOff) {}

  /// A row for each document, or one for none.
  static Answer<Back> back(Tx tx, RefundId refund) {
    return tx.bind("back", refund)
        .ask(
            """
            select
              r.currency, r.amount, s.document,
              coalesce(s.amount, 0) as again,
              coalesce(d.open, 0) as open,
              coalesce(d.written_off, 0) as written_off
            from refund r
            left join refund_share s on s.tenant = r.tenant and s.refund = r.id
            left join document d on d.tenant = s.tenant and d.id = s.document
            where r.tenant = :tenant
              and r.id = :back
            order by s.document
            """,
            row ->
                new Back(
                    money(row, "amount"),
                    row.maybeUuid("document").map(DocumentId::new),
                    money(row, "again"),
                    money(row, "open"),
                    money(row, "written_off")));
  }

  static void insert(Tx tx, Refund refund) {
    tx.bind("refund", refund.id())
        .bind("refundCustomer", refund.customer())
        .bind("refundPayment", refund.payment())
        .bind("refundDocument", refund.document())
        .bind("refundCurrency", refund.amount().currency().getCurrencyCode())
        .bind("refundAmount", refund.amount().minor())
        .bind("refundCredit", refund.fromCredit().minor())
        .bind("refundReason", refund.reason())
        .bind("refundAt", refund.stamp().at())
        .bind("refundBy", refund.stamp().who().name())
        .add(
            """
            insert into refund (
              tenant, id, customer, payment, document, currency, amount, from_credit, reason, at, recorded_by)
            values (
              :tenant, :refund, :refundCustomer, cast(:refundPayment as uuid), cast(:refundDocument as uuid),
              :refundCurrency, :refundAmount, :refundCredit, :refundReason, :refundAt, :refundBy)
            """);
    refund
        .payment()
        .ifPresent(payment -> {
          Payments.refund(tx, payment, refund.amount());
          RefundCalls.begin(tx, refund.id(), payment, refund.amount());
        });
    share(tx, refund);
  }

  private static void share(Tx tx, Refund refund) {
    var rows = Rows.of("again", "refund uuid", "document uuid", "amount bigint");
    refund.reopened().forEach(one -> rows.add(refund.id(), one.document(), one.amount().minor()));
    tx.add(
        """
        insert into refund_share (tenant, refund, document, amount)
        select :tenant, refund, document, amount
        from <again>
        """,
        rows);
  }

  static Answer<MadeRefunds.Made> of(Tx tx, PaymentId payment) {
    return tx.bind("refunded", payment)
        .ask(
            """
            select r.*, coalesce(c.state, 'by_hand') as state, c.reason as failure
            from refund r
            left join refund_call c on c.tenant = r.tenant and c.refund = r.id
            where r.tenant = :tenant
              and r.payment = :refunded
            order by r.at, r.id
            """,
            row ->
                new MadeRefunds.Made(
                    read(row),
                    MadeRefunds.State.valueOf(row.text("state").toUpperCase(Locale.ROOT)),
                    row.maybeText("failure")));
  }

  /// Without what is open again.
  private static Refund read(Row row) {
    return new Refund(
        new RefundId(row.uuid("id")),
        new CustomerId(row.uuid("customer")),
        row.maybeUuid("payment").map(PaymentId::new),
        row.maybeUuid("document").map(DocumentId::new),
        money(row, "amount"),
        money(row, "from_credit"),
        List.of(),
        row.text("reason"),
        new Stamp(new Actor(row.text("recorded_by")), row.instant("at")));
  }
}
