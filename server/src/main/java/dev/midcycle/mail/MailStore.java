package dev.midcycle.mail;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.EventId;
import dev.midcycle.id.MailId;
import dev.midcycle.invoice.Document;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Rows of `mail`.
final class MailStore {
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
            "about text",
            "percent int",
            "object uuid",
            "charge bigint",
            "charge_currency text",
            "charge_day date",
            "card_missing boolean",
            "plan_before text",
            "plan_after text",
            "price bigint",
            "price_currency text",
            "price_every text",
            "by_transfer boolean",
            "credit bigint",
            "asked_by text",
            "asked_email text",
            "message text",
            "at timestamptz",
            "state text",
            "error text",
            "created_at timestamptz",
            "sent_at timestamptz");
    mails.forEach(mail -> add(rows, mail));
    return tx.ask(
        """
        insert into mail (
          tenant, id, event, customer, document, notice, recipient, language, seller, accent, buyer, number,
          currency, amount, due, day, due_day, about, percent, object,
          charge, charge_currency, charge_day, card_missing,
          plan_before, plan_after, price, price_currency, price_every, by_transfer, credit, asked_by, asked_email, message,
          at, state, attempts, error, created_at, queued_at,
          sent_at)
        select
          :tenant, id, event, customer, document, notice, recipient, language, seller, accent, buyer, number,
          currency, amount, due, day, due_day, about, percent, object,
          charge, charge_currency, charge_day, card_missing,
          plan_before, plan_after, price, price_currency, price_every, by_transfer, credit, asked_by, asked_email, message,
          at, state, 0, error, created_at, created_at,
          sent_at
        from <fresh>
        on conflict (tenant, event, notice, recipient) do nothing
        returning id
        """,
        rows,
        row -> new MailId(row.uuid("id")));
  }

  private static void add(Rows rows, Mail mail) {
    var told = mail.told();
    var change = told.about().as(Mail.More.Change.class);
    var price = change.flatMap(Mail.More.Change::price);
    var asked = told.about().as(Mail.More.Asked.class);
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
        told.about().name(),
        told.about().percent(),
        told.about().object(),
        told.about().charge().map(one -> one.amount().minor()),
        told.about().charge().map(one -> one.amount().currency().getCurrencyCode()),
        told.about().charge().map(Mail.Charge::day),
        told.about().cardMissing(),
        change.flatMap(Mail.More.Change::before),
        change.map(Mail.More.Change::after),
        price.map(one -> one.amount().minor()),
        price.map(one -> one.amount().currency().getCurrencyCode()),
        price.map(one -> one.every().toString()),
        told.about().as(Mail.More.Transfer.class).isPresent(),
        told.about().as(Mail.More.Overpaid.class).map(one -> one.credit().minor()),
        asked.map(Mail.More.Asked::name),
        asked.map(Mail.More.Asked::email),
        asked.map(Mail.More.Asked::message),
        mail.at(),
        mail.sending().state().code(),
        mail.sending().error(),
        mail.sending().createdAt(),
        mail.sending().sentAt());
  }

  /// A mail that is to go out.
  ///
  /// @param now how the document that it is about stands
  /// @param gone whether what else it is about is not so any more
  /// @param replyTo where the merchant wants answers
  record Ready(Mail mail, Optional<Standing> now, boolean gone, Optional<String> replyTo) {
    /// With what is left to be paid.
    Mail asItIs() {
      return now.map(mail::with).orElse(mail);
    }

    /// Why it does not go out any more.
    Optional<String> overtaken() {
      return gone
          ? Optional.of("It is not so any more.")
          : now.flatMap(one -> one.overtaken(mail.notice()));
    }
  }

  static Answer<Ready> ready(Tx tx, MailId id) {
    return tx.bind("id", id)
        .ask(
            """
            select
              m.id, m.event, m.customer, m.document, m.notice, m.recipient, m.language, m.seller, m.accent,
              m.buyer, m.number, m.currency, m.amount, m.due, m.day, m.due_day, m.about, m.percent, m.object,
              m.charge, m.charge_currency, m.charge_day, m.card_missing,
              m.plan_before, m.plan_after, m.price, m.price_currency, m.price_every, m.by_transfer, m.credit,
              m.asked_by, m.asked_email, m.message, m.at, m.state,
              m.attempts,
              m.resent, m.error, m.created_at, m.queued_at, m.sent_at, d.status, d.open,
              case m.notice
                when 'card_expires' then not exists (
                  select 1
                  from payment_method p
                  where p.tenant = m.tenant
                    and p.id = m.object
                    and (p.is_default or p.is_backup)
                    and make_date(p.exp_year, p.exp_month, 1) + interval '1 month' = m.day + 1)
                when 'trial_ends' then not exists (
                  select 1
                  from subscription s
                  where s.tenant = m.tenant
                    and s.id = m.object
                    and s.status = 'trial'
                    and s.trial_told is not null
                    and not exists (
                      select 1
                      from mail later
                      where later.tenant = m.tenant
                        and later.customer = m.customer
                        and later.id > m.id
                        and later.notice = m.notice
                        and later.object = m.object
                        and later.event <> m.event))
                else false
              end as gone,
              t.support_email
            from mail m
            join tenant t on t.id = m.tenant
            left join document d on d.tenant = m.tenant and d.id = m.document
            where m.tenant = :tenant
              and m.id = :id
            """,
            MailStore::readyOne);
  }

  private static Ready readyOne(Row row) {
    var mail = read(row);
    return new Ready(
        mail,
        row.maybeText("status")
            .map(status ->
                new Standing(
                    Document.Status.valueOf(status.toUpperCase(Locale.ROOT)),
                    new Money(Currency.getInstance(row.text("currency")), row.number("open")))),
        row.flag("gone"),
        mail.told()
            .about()
            .as(Mail.More.Asked.class)
            .map(Mail.More.Asked::email)
            .or(() -> row.maybeText("support_email")));
  }

  /// What a try has come to, and what it said of its document.
  static void tried(Tx tx, Mail mail, Mail.State state, Optional<String> error, Instant now) {
    tx.bind("id", mail.id())
        .bind("state", state.code())
        .bind("error", error)
        .bind("amount", mail.told().of().map(of -> of.amount().minor()))
        .bind("due", mail.told().of().map(of -> of.due().minor()))
        .bind("sentAt", state == Mail.State.SENT ? Optional.of(now) : Optional.<Instant>empty())
        .add(
            """
            update mail
            set
              state = :state,
              attempts = attempts + 1,
              error = cast(:error as text),
              amount = cast(:amount as bigint),
              due = cast(:due as bigint),
              sent_at = cast(:sentAt as timestamptz)
            where tenant = :tenant
              and id = :id
            """);
  }

  static Mail read(Row row) {
    return new Mail(
        new MailId(row.uuid("id")),
        new EventId(row.uuid("event")),
        new CustomerId(row.uuid("customer")),
        Notice.of(row.text("notice")).orElseThrow(),
        row.text("recipient"),
        ToldStore.read(row),
        row.instant("at"),
        new Mail.Sending(
            Mail.State.of(row.text("state")).orElseThrow(),
            row.count("attempts"),
            row.count("resent"),
            row.maybeText("error"),
            row.instant("created_at"),
            row.instant("queued_at"),
            row.maybeInstant("sent_at")));
  }
}
