package dev.midcycle.report;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Conditions;
import dev.midcycle.db.Page;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import dev.midcycle.id.BankEntryId;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.ledger.AccountRows;
import dev.midcycle.money.Money;
import java.util.Currency;

/// Reads entries by time.
final class JournalStore {
  private JournalStore() {}

  static Answer<Journal.Entry> ask(Tx tx, Days days, Page.Slice slice) {
    return tx.bind("begin", days.begin())
        .bind("end", days.end())
        .bind("limit", slice.oneMore())
        .with(
            new Conditions()
                .when(
                    "after",
                    slice.after(),
                    """
                    (e.at, e.id) > (
                      select at, id
                      from ledger_entry
                      where tenant = :tenant
                        and id = :after)\
                    """))
        .ask(
            """
            select
              e.*, c.external_id,
              case d.kind when 'invoice' then 'INV-' else 'CN-' end
                || lpad(cast(d.number as text), greatest(6, length(cast(d.number as text))), '0') as number
            from (
              select *
              from ledger_entry e
              where e.tenant = :tenant
                and e.at >= :begin
                and e.at < :end
              <conditions>
              order by e.at, e.id
              limit :limit
            ) e
            left join customer c on c.tenant = :tenant and c.id = e.customer
            left join document d on d.tenant = :tenant and d.id = e.document
            order by e.at, e.id
            """,
            JournalStore::read);
  }

  private static Journal.Entry read(Row row) {
    return new Journal.Entry(
        row.uuid("id"),
        row.instant("at"),
        row.text("cause"),
        row.maybeUuid("customer").map(CustomerId::new),
        row.maybeText("external_id"),
        row.maybeUuid("document").map(DocumentId::new),
        row.maybeText("number"),
        row.maybeUuid("payment").map(PaymentId::new),
        row.maybeUuid("bank_entry").map(BankEntryId::new),
        AccountRows.account(row.text("debit"), row),
        AccountRows.account(row.text("credit"), row),
        new Money(Currency.getInstance(row.text("currency")), row.number("amount")),
        row.maybeInstant("happened_at"));
  }
}
