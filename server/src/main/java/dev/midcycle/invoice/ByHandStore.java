package dev.midcycle.invoice;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.drafting.UsageDays;
import dev.midcycle.id.DocumentId;
import dev.midcycle.money.Money;
import dev.midcycle.subscription.BillingJson;
import java.time.LocalDate;
import java.util.List;

/// What is done to issued documents by hand.
final class ByHandStore {
  private ByHandStore() {}

  /// Locks the customer whose document it is.
  static void lock(Tx tx, DocumentId document) {
    tx.bind("document", document)
        .add(
            """
            select 1
            from customer
            where tenant = :tenant
              and id = (
                select customer
                from document
                where tenant = :tenant
                  and id = :document)
            for no key update
            """);
  }

  /// What a document was issued with, beside what stands on it.
  ///
  /// @param first the day on which the first was issued, where it is in place of others
  /// @param then what its buyer was called
  /// @param now what its buyer is called
  record Said(List<UsageDays> usage, LocalDate first, Called then, Called now) {}

  static Answer<Said> said(Tx tx, DocumentId document) {
    return tx.bind("document", document)
        .ask(
            """
            with recursive earlier as (
              select id, replaces, issued_on, customer
              from document
              where tenant = :tenant
                and id = :document
              union all
              select d.id, d.replaces, d.issued_on, d.customer
              from document d
              join earlier e on e.replaces = d.id
              where d.tenant = :tenant
            )
            select
              e.issued_on as first,
              p.usage,
              p.buyer ->> 'name' as name,
              p.buyer ->> 'taxId' as tax_id,
              c.name as name_now,
              c.tax ->> 'vatId' as tax_id_now
            from earlier e
            join customer c on c.tenant = :tenant and c.id = e.customer
            left join paper_source p on p.tenant = :tenant and p.id = :document
            where e.replaces is null
            """,
            row ->
                new Said(
                    row.maybeText("usage").map(BillingJson.USAGE_DAYS::readAll).orElse(List.of()),
                    row.date("first"),
                    new Called(row.maybeText("name"), row.maybeText("tax_id")),
                    new Called(row.maybeText("name_now"), row.maybeText("tax_id_now"))));
  }

  static void reopen(Tx tx, DocumentId document, Money amount) {
    tx.bind("document", document)
        .bind("amount", amount.minor())
        .add(
            """
            update document
            set open = open + :amount, status = 'issued', paid_at = null
            where tenant = :tenant
              and id = :document
            """);
  }

  static void writeOff(Tx tx, DocumentId document) {
    tx.bind("document", document)
        .add(
            """
            update document
            set open = 0, written_off = written_off + open, status = 'uncollectible'
            where tenant = :tenant
              and id = :document
            """);
  }

  static void makeVoid(Tx tx, DocumentId document) {
    tx.bind("document", document)
        .add(
            """
            update document
            set open = 0, written_off = 0, status = 'void', paid_at = null
            where tenant = :tenant
              and id = :document
            """);
  }
}
