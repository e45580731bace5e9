package dev.midcycle.mail;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Conditions;
import dev.midcycle.db.Page;
import dev.midcycle.db.Row;
import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.EventId;
import dev.midcycle.id.MailId;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Rows of `mail`.
final class MailStore {
  private static final String COLUMNS =
      """
      select
        id, event, customer, document, notice, recipient, language, seller, accent, buyer, number, currency,
        amount, due, day, due_day, state, attempts, error, created_at, sent_at
      from mail
      where tenant = :tenant
      """;

  private MailStore() {}

  /// Those of an event that was told before stay as they are; gives those that are new.
  static Answer<MailId> insert(Tx tx, List<Mail> mails) {
    var rows =
        Rows.of(
            "fresh",
            "id uuid",
            "event uuid",
            "customer uuid",
            "document uuid",
            "notice text",
            "recipient text",
            "language text",
            "seller text",
            "accent text",
            "buyer text",
            "number text",
            "currency text",
            "amount bigint",
            "due bigint",
            "day date",
            "due_day date",
            "state text",
            "created_at timestamptz");
    mails.forEach(mail -> add(rows, mail));
    return tx.ask(
        """
        insert into mail (
          tenant, id, event, customer, document, notice, recipient, language, seller, accent, buyer, number,
          currency, amount, due, day, due_day, state, attempts, created_at)
        select
          :tenant, id, event, customer, document, notice, recipient, language, seller, accent, buyer, number,
          currency, amount, due, day, due_day, state, 0, created_at
        from <fresh>
        on conflict (tenant, event, recipient) do nothing
        returning id
        """,
        rows,
        row -> new MailId(row.uuid("id")));
  }

  private static void add(Rows rows, Mail mail) {
    var told = mail.told();
    rows.add(
        mail.id(),
        mail.event(),
        mail.customer(),
        told.of().map(Mail.OfDocument::id),
        mail.notice().code(),
        mail.recipient(),
        told.locale().toLanguageTag(),
        told.seller(),
        told.accent(),
        told.buyer(),
        told.of().map(Mail.OfDocument::number),
        told.of().map(of -> of.amount().currency().getCurrencyCode()),
        told.of().map(of -> of.amount().minor()),
        told.of().map(of -> of.due().minor()),
        told.day(),
        told.of().map(Mail.OfDocument::dueDay),
        mail.state().code(),
        mail.createdAt());
  }

  static Answer<Mail> find(Tx tx, MailId id) {
    return tx.bind("id", id)
        .ask(
            COLUMNS
                + """
                and id = :id
                """,
            MailStore::read);
  }

  static Answer<Mail> list(Tx tx, CustomerId customer, Page.Slice slice) {
    return tx.bind("customer", customer)
        .bind("limit", slice.oneMore())
        .with(new Conditions().when("after", slice.after(), "id < :after"))
        .ask(
            COLUMNS
                + """
                and customer = :customer
                <conditions>
                order by id desc
                limit :limit
                """,
            MailStore::read);
  }

  /// What a try has come to.
  static void tried(Tx tx, MailId id, Mail.State state, Optional<String> error, Instant now) {
    tx.bind("id", id)
        .bind("state", state.code())
        .bind("error", error)
        .bind("sentAt", state == Mail.State.SENT ? Optional.of(now) : Optional.<Instant>empty())
        .add(
            """
            update mail
            set
              state = :state,
              attempts = attempts + 1,
              error = cast(:error as text),
              sent_at = cast(:sentAt as timestamptz)
            where tenant = :tenant
              and id = :id
            """);
  }

  /// To be sent again, whatever became of it.
  static void queue(Tx tx, MailId id) {
    tx.bind("id", id)
        .add(
            """
            update mail
            set state = 'queued', error = null, sent_at = null
            where tenant = :tenant
              and id = :id
            """);
  }

  private static Mail read(Row row) {
    return new Mail(
        new MailId(row.uuid("id")),
        new EventId(row.uuid("event")),
        new CustomerId(row.uuid("customer")),
        Notice.of(row.text("notice")).orElseThrow(),
        row.text("recipient"),
        told(row),
        Mail.State.of(row.text("state")).orElseThrow(),
        row.count("attempts"),
        row.maybeText("error"),
        row.instant("created_at"),
        row.maybeInstant("sent_at"));
  }

  private static Mail.Told told(Row row) {
    return new Mail.Told(
        row.text("seller"),
        row.maybeText("accent"),
        row.text("buyer"),
        Locale.forLanguageTag(row.text("language")),
        row.maybeUuid("document").map(DocumentId::new).map(id -> document(row, id)),
        row.date("day"));
  }

  private static Mail.OfDocument document(Row row, DocumentId id) {
    var currency = Currency.getInstance(row.text("currency"));
    return new Mail.OfDocument(
        id,
        row.text("number"),
        new Money(currency, row.number("amount")),
        new Money(currency, row.number("due")),
        row.date("due_day"));
  }
}
