package dev.midcycle.payment;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.TenantId;
import dev.midcycle.money.Money;
import java.util.List;

/// Payments by the documents that they are for.
final class AttemptStore {
  private AttemptStore() {}

  /// Attempts for these documents, each with the document it is for.
  static Answer<Payments.Attempt> of(Tx tx, TenantId tenant, List<DocumentId> documents) {
    return tx.bind("paidDocuments", documents)
        .ask(
            """
                with paid as (
                  select id as payment, document
                  from payment
                  where tenant = :tenant
                    and document = any(cast(:paidDocuments as uuid[]))
                  union
                  select s.payment, s.document
                  from payment_share s
                  where s.tenant = :tenant
                    and s.document = any(cast(:paidDocuments as uuid[]))
                    -- Looked up, where a join may gather the payments of a whole tenant.
                    and (
                      select p.document
                      from payment p
                      where p.tenant = s.tenant
                        and p.id = s.payment) is null)
                select
                  p.*, m.gateway, m.token, m.brand, m.last4, m.exp_month, m.exp_year, m.is_default, m.is_backup,
            m.created_at,
                  paid.document as paid,
                  coalesce(
                    (
                      select s.amount
                      from payment_share s
                      where s.tenant = :tenant
                        and s.payment = paid.payment
                        and s.document = paid.document),
                    0) as share,
                  coalesce(
                    (
                      select sum(again.amount)
                      from refund r
                      join refund_share again on again.tenant = r.tenant and again.refund = r.id
                      where r.tenant = :tenant
                        and r.payment = paid.payment
                        and again.document = paid.document
                        and not exists (
                          select 1
                          from refund_call c
                          where c.tenant = r.tenant
                            and c.refund = r.id
                            and c.state = 'failed')),
                    0) as reopened
                from paid
                join payment p on p.tenant = :tenant and p.id = paid.payment
                left join payment_method m on m.tenant = p.tenant and m.id = p.method
                order by p.id
            """,
            row -> {
              var payment = PaymentRow.read(row, tenant);
              var currency = payment.amount().currency();
              var reopened = new Money(currency, row.number("reopened"));
              return new Payments.Attempt(
                  new DocumentId(row.uuid("paid")),
                  payment,
                  new Money(currency, row.number("share")).minus(reopened),
                  reopened);
            });
  }
}
