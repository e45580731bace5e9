package dev.midcycle.mail;

import dev.midcycle.customer.Tenant;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.MemberId;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.DocumentNumber;
import dev.midcycle.mail.Mail.OfDocument;
import dev.midcycle.money.Money;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Who is told, and of what: rows of `customer`, `member`, `document`, `tenant` and
/// `sales_request_message`.
final class RecipientStore {
  private RecipientStore() {}

  /// A customer, as far as its mails need.
  ///
  /// @param locale of its own language, or else of the merchant's
  /// @param addresses its own, and those of its members who may pay; each once
  record Recipient(
      CustomerId customer, String name, Locale locale, ZoneId zone, List<String> addresses) {}

  /// Where a merchant's own people are told.
  ///
  /// @param sales the address of those who sell
  record Desk(Optional<String> sales, Locale locale) {}

  static Answer<Desk> desk(Tx tx) {
    return tx.ask(
        """
        select
          sales_email, coalesce(language, '') as language,
          coalesce(details -> 'address' ->> 'country', '') as country
        from tenant
        where id = :tenant
        """,
        row ->
            new Desk(
                row.maybeText("sales_email"),
                Languages.of(row.text("language"), row.text("country"))));
  }

  /// Who has asked sales last.
  record Requester(UUID request, String email) {}

  static Answer<Requester> requesters(Tx tx, Collection<UUID> requests) {
    return tx.bind("requests", List.copyOf(requests))
        .ask(
            """
            select distinct on (request) request, email
            from sales_request_message
            where tenant = :tenant
              and request = any(cast(:requests as uuid[]))
            order by request, at desc, id desc
            """,
            row -> new Requester(row.uuid("request"), row.text("email")));
  }

  /// Whoever signs in by an address.
  ///
  /// @param email as it is written at the member
  /// @param test whether the merchant is a test tenant
  record Signer(String email, boolean test, Mail.Told told) {}

  private static final String SIGNER =
      """
      select
        m.email, s.name as seller, s.settings ->> 'accent' as accent, s.mode, c.name as buyer,
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
  record Issued(OfDocument document, LocalDate day, Standing now) {}

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
              ) as addresses
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
        row.texts("addresses"));
  }

  static Answer<Issued> issued(Tx tx, Collection<DocumentId> documents) {
    return tx.bind("documents", List.copyOf(documents))
        .ask(
            """
            select id, kind, number, issued_on, due_on, currency, total, open, status
            from document
            where tenant = :tenant
              and id = any(cast(:documents as uuid[]))
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
        new Standing(Document.Status.valueOf(row.text("status").toUpperCase(Locale.ROOT)), open));
  }
}
