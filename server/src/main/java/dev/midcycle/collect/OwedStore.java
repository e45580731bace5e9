package dev.midcycle.collect;

import dev.midcycle.collect.OpenDocuments.AskedOfPayer;
import dev.midcycle.collect.OpenDocuments.Owed;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.DocumentNumber;
import dev.midcycle.invoice.PaymentReference;
import dev.midcycle.money.Money;
import dev.midcycle.payment.PastDues;
import dev.midcycle.payment.Payment;
import java.util.Currency;

/// Reads what customers still owe.
final class OwedStore {
  private OwedStore() {}

  /// Oldest first.
  static Answer<Owed> of(Tx tx, CustomerId customer) {
    return tx.bind("owing", customer)
        .ask(
            """
            select
              d.id, d.number, d.currency, d.open, d.due_on,
              under_way.id as payment, under_way.action_url, under_way.action_until,
              <late>
            from document d
            left join payment under_way
              on under_way.tenant = d.tenant
              and under_way.document = d.id
              and under_way.state in <open>
            left join past_due late on late.tenant = d.tenant and late.document = d.id
            where d.tenant = :tenant
              and d.customer = :owing
              and d.open > 0
            order by d.issued_at, d.id
            """
                .replace("<open>", Payment.State.OPEN)
                .replace("<late>", PastDues.COLUMNS),
            OwedStore::read);
  }

  private static AskedOfPayer asked(Row row, String url) {
    return new AskedOfPayer(
        new PaymentId(row.uuid("payment")), new Payment.Action(url, row.instant("action_until")));
  }

  private static Owed read(Row row) {
    var number = new DocumentNumber(Document.Kind.INVOICE, row.number("number"));
    return new Owed(
        new DocumentId(row.uuid("id")),
        number.toString(),
        PaymentReference.of(number),
        new Money(Currency.getInstance(row.text("currency")), row.number("open")),
        row.date("due_on"),
        row.maybeUuid("payment").isPresent(),
        row.maybeText("action_url").map(url -> asked(row, url)),
        PastDues.read(row));
  }
}
