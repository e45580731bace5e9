package dev.midcycle.mail;

import dev.midcycle.customer.Tenant;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.EventId;
import dev.midcycle.id.MemberId;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.DocumentNumber;
import dev.midcycle.mail.Mail.OfDocument;
import dev.midcycle.money.Money;
import dev.midcycle.outbox.Event;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Who is told, and of what: rows of `customer`, `member`, `document`, `tenant` and
/// `sales_request_message`.
final class RecipientStore {
  private RecipientStore() {}

  /// A customer, as far as its mails need.
  ///
  /// @param locale of its own language, or else of the merchant's
  /// @param addresses its own, and those of its members who may pay; each once
  /// @param further of those to whom only documents go
  record Recipient(
      CustomerId customer,
      String name,
      Locale locale,
      ZoneId zone,
      List<String> addresses,
      List<String> further) {
    /// Those whom such a mail goes to.
    List<String> toldOf(Notice notice) {
      return switch (notice) {
        case INVOICE, CREDIT_NOTE, RECEIPT ->
            Stream.concat(addresses.stream(), further.stream()).toList();
        case PAYMENT_FAILED,
            ACTION_REQUIRED,
            PAST_DUE,
            CARD_EXPIRES,
            TRIAL_ENDS,
            CANCELLATION,
            ENDED,
            CHANGED,
            CHANGE_SCHEDULED,
            CHANGE_UNDONE,
            USAGE_THRESHOLD,
            BUDGET_THRESHOLD,
            SALES_ACKNOWLEDGED,
            SALES_REQUEST ->
            addresses;
      };
    }
  }

  /// Where a merchant's own people are told.
  ///
  /// @param sales the address of those who sell
  /// @param hasBank whether customers are told of an account to transfer money to
  record Desk(Optional<String> sales, Locale locale, boolean hasBank) {}

  static Answer<Desk> desk(Tx tx) {
    return tx.ask(
        """
        select
          sales_email, coalesce(language, '') as language, bank is not null as has_bank,
          coalesce(details -> 'address' ->> 'country', '') as country
        from tenant
        where id = :tenant
        """,
        row ->
            new Desk(
                row.maybeText("sales_email"),
                Languages.of(row.text("language"), row.text("country")),
                row.flag("has_bank")));
  }

  /// Who has asked sales, and is told of an event.
  record Requester(EventId event, Mail.More.Asked asked) {}

  /// Each event is of the message that was written down with it, at the same time and right before.
  static Answer<Requester> requesters(Tx tx, Collection<Event> events) {
    var rows = Rows.of("asked", "event uuid", "request uuid", "at timestamptz");
    events.forEach(one -> rows.add(one.id(), one.object(), one.at()));
    return tx.ask(
        """
        select a.event, m.name, m.email, m.message
        from (
          select event, request, at
          from <asked>
        ) a
        cross join lateral (
          select name, email, message
          from sales_request_message
          where tenant = :tenant
            and request = a.request
            and at = a.at
            and id < a.event
          order by id desc
          limit 1
        ) m
        """,
        rows,
        row ->
            new Requester(
                new EventId(row.uuid("event")),
                new Mail.More.Asked(row.text("name"), row.text("email"), row.text("message"))));
  }

  /// Whoever signs in by an address.
  ///
  /// @param email as it is written at the member
  /// @param test whether the merchant is a test tenant
  /// @param replyTo where the merchant wants answers
  record Signer(String email, boolean test, Optional<String> replyTo, Mail.Told told) {}

  private static final String SIGNER =
      """
      select
        m.email, s.support_email, s.name as seller, s.settings ->> 'accent' as accent, s.mode, c.name as buyer,
        coalesce(c.language, s.language, '') as language,
        coalesce(c.billing_details -> 'address' ->> 'country', '') as country
      from member m
      join customer c on c.tenant = m.tenant and c.id = m.customer
      join tenant s on s.id = m.tenant
      where m.tenant = :tenant
        and m.removed_at is null
        and octet_length(m.email) = char_length(m.email)
      """;

  /// Never an address that only looks like the one that was asked for: it is the member's own.
  static Answer<Signer> signer(Tx tx, String address) {
    return tx.bind("address", address)
        .ask(
            SIGNER
                + """
                  and m.email_lowered = lower(:address)
                order by m.id desc
                limit 1
                """,
            RecipientStore::signer);
  }

  static Answer<Signer> signer(Tx tx, MemberId member) {
    return tx.bind("member", member).ask(SIGNER + "  and m.id = :member\n", RecipientStore::signer);
  }

  private static Signer signer(Row row) {
    return new Signer(
        row.text("email"),
        row.text("mode").equals(Tenant.Mode.TEST.code()),
        row.maybeText("support_email"),
        new Mail.Told(
            row.text("seller"),
            row.maybeText("accent"),
            row.text("buyer"),
            Languages.of(row.text("language"), row.text("country")),
            Optional.empty(),
            LocalDate.EPOCH,
            Mail.About.NOTHING));
  }

  /// A document.
  ///
  /// @param now how it stands
  ///
  /// @param charged by which card it is charged by itself, and on which day
  /// @param overpaid what of its payments was more than it
  record Issued(
      OfDocument document,
      LocalDate day,
      Standing now,
      Optional<Charged> charged,
      Optional<Money> overpaid) {}

  /// @param card as it is told
  record Charged(String card, LocalDate day) {}

  static Answer<Recipient> recipients(Tx tx, Collection<CustomerId> customers) {
    return tx.bind("customers", List.copyOf(customers))
        .ask(
            """
            select
              c.id, c.name, c.zone, coalesce(c.language, s.language, '') as language,
              coalesce(c.billing_details -> 'address' ->> 'country', '') as country,
              array(
                select distinct on (lower(a.email)) a.email
                from (
                  select c.email
                  where c.email is not null
                  union all
                  select m.email
                  from member m
                  where m.tenant = :tenant
                    and m.customer = c.id
                    and m.role in ('admin', 'billing')
                    and m.removed_at is null
                ) a
                order by lower(a.email), a.email
              ) as addresses,
              array(
                select distinct on (lower(f.email)) f.email
                from unnest(c.invoice_emails) f (email)
                where lower(f.email) is distinct from lower(c.email)
                  and not exists (
                    select 1
                    from member m
                    where m.tenant = :tenant
                      and m.customer = c.id
                      and m.role in ('admin', 'billing')
                      and m.removed_at is null
                      and lower(m.email) = lower(f.email))
                order by lower(f.email), f.email
              ) as further
            from customer c
            join tenant s on s.id = c.tenant
            where c.tenant = :tenant
              and c.id = any(cast(:customers as uuid[]))
            """,
            RecipientStore::recipient);
  }

  private static Recipient recipient(Row row) {
    return new Recipient(
        new CustomerId(row.uuid("id")),
        row.text("name"),
        Languages.of(row.text("language"), row.text("country")),
        ZoneId.of(row.text("zone")),
        row.texts("addresses"),
        row.texts("further"));
  }

  static Answer<Issued> issued(Tx tx, Collection<DocumentId> documents) {
    return tx.bind("documents", List.copyOf(documents))
        .ask(
            """
            select
              d.id, d.kind, d.number, d.issued_on, d.due_on, d.currency, d.total, d.open, d.status,
              case
                when w.at is null then null
                when c.collection_method <> 'charge_automatically' then null
                when m.gateway is null and t.mode <> 'test' then null
                when g.removed_at is not null then null
                else m.brand || ' ' || m.last4
              end as card,
              greatest(d.issued_on, cast(w.at at time zone c.zone as date)) as collected_on,
              (
                select sum(e.amount)
                from credit_entry e
                where e.tenant = d.tenant
                  and e.customer = d.customer
                  and e.document = d.id
                  and e.at >= d.issued_at
                  and e.kind = 'credited'
                  and e.payment is not null
                  and d.total > 0) as overpaid
            from document d
            join tenant t on t.id = d.tenant
            join customer c on c.tenant = d.tenant and c.id = d.customer
            left join work_item w
              on w.tenant = d.tenant and w.kind = 'collect' and w.object = d.id and d.open > 0
            left join payment_method m
              on m.tenant = d.tenant and m.customer = d.customer and m.is_default
            left join gateway g on g.tenant = m.tenant and g.id = m.gateway
            where d.tenant = :tenant
              and d.id = any(cast(:documents as uuid[]))
            """,
            RecipientStore::issued);
  }

  private static Issued issued(Row row) {
    var currency = Currency.getInstance(row.text("currency"));
    var kind = Document.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT));
    var open = new Money(currency, row.number("open"));
    return new Issued(
        new OfDocument(
            new DocumentId(row.uuid("id")),
            new DocumentNumber(kind, row.number("number")).toString(),
            new Money(currency, row.number("total")),
            open,
            row.date("due_on")),
        row.date("issued_on"),
        new Standing(Document.Status.valueOf(row.text("status").toUpperCase(Locale.ROOT)), open),
        row.maybeText("card").map(card -> new Charged(card, row.date("collected_on"))),
        row.maybeText("overpaid").map(sum -> new Money(currency, Long.parseLong(sum))));
  }
}
