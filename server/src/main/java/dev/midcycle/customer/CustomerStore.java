package dev.midcycle.customer;

import dev.midcycle.db.Conditions;
import dev.midcycle.db.Message;
import dev.midcycle.db.Page;
import dev.midcycle.db.Row;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.TenantId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Tax;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Rows of `customer`, each with its credit balance.
final class CustomerStore {
  private static final JsonMapper JSON = new JsonMapper();

  private CustomerStore() {}

  /// Whether the external id was free.
  static boolean insert(
      Handle handle, TenantId tenant, CustomerId id, Customer.Wanted wanted, Instant now) {
    var message = new Message(tenant);
    var made =
        message
            .bind("id", id)
            .bind("externalId", wanted.externalId())
            .bind("name", wanted.name())
            .bind("email", wanted.email())
            .bind("currency", wanted.currency().getCurrencyCode())
            .bind("zone", wanted.zone().getId())
            .bind("language", wanted.language())
            .bind("taxRate", wanted.tax().rate().value())
            .bind("taxInclusive", wanted.tax().inclusive())
            .bind("details", wanted.billingDetails().map(CustomerJson.DETAILS::write))
            .bind("metadata", JSON.writeValueAsString(wanted.metadata()))
            .bind("now", now)
            .ask(
                """
                insert into customer (
                  tenant, id, external_id, name, email, currency, zone, language, tax_rate, tax_inclusive,
                  billing_details, metadata, created_at)
                values (
                  :tenant, :id, cast(:externalId as text), :name, cast(:email as text), :currency, :zone,
                  cast(:language as text), :taxRate, :taxInclusive, cast(:details as jsonb),
                  cast(:metadata as jsonb), :now)
                on conflict (tenant, external_id) do nothing
                returning id
                """,
                row -> row.uuid("id"));
    message.send(handle);
    return made.first().isPresent();
  }

  static void openAccount(Message message, CustomerId id, Currency currency) {
    message
        .bind("id", id)
        .bind("currency", currency.getCurrencyCode())
        .add(
            """
            insert into credit_balance (tenant, customer, currency, amount)
            values (:tenant, :id, :currency, 0)
            """);
  }

  /// Whoever else changes the customer waits.
  static void lock(Message message, CustomerId id) {
    message
        .bind("id", id)
        .add(
            """
            select 1
            from customer
            where tenant = :tenant
              and id = :id
            for no key update
            """);
  }

  /// The answer is empty where another has the external id.
  static Message.Answer<CustomerId> update(Message message, Customer customer) {
    return message
        .bind("id", customer.id())
        .bind("externalId", customer.externalId())
        .bind("name", customer.name())
        .bind("email", customer.email())
        .bind("language", customer.language())
        .bind("taxRate", customer.tax().rate().value())
        .bind("taxInclusive", customer.tax().inclusive())
        .bind("details", customer.billingDetails().map(CustomerJson.DETAILS::write))
        .bind("metadata", JSON.writeValueAsString(customer.metadata()))
        .ask(
            """
            update customer
            set
              external_id = cast(:externalId as text),
              name = :name,
              email = cast(:email as text),
              language = cast(:language as text),
              tax_rate = :taxRate,
              tax_inclusive = :taxInclusive,
              billing_details = cast(:details as jsonb),
              metadata = cast(:metadata as jsonb)
            where tenant = :tenant
              and id = :id
              and not exists (
                select 1
                from customer
                where tenant = :tenant
                  and external_id = cast(:externalId as text)
                  and id <> :id)
            returning id
            """,
            row -> new CustomerId(row.uuid("id")));
  }

  static Message.Answer<Customer> find(Message message, CustomerId id) {
    return message
        .bind("id", id)
        .ask(
            """
            select c.*, b.amount as credit
            from customer c
            join credit_balance b on b.tenant = c.tenant and b.customer = c.id and b.currency = c.currency
            where c.tenant = :tenant
              and c.id = :id
            """,
            CustomerStore::read);
  }

  static Message.Answer<Customer> find(Message message, String externalId) {
    return message
        .bind("externalId", externalId)
        .ask(
            """
            select c.*, b.amount as credit
            from customer c
            join credit_balance b on b.tenant = c.tenant and b.customer = c.id and b.currency = c.currency
            where c.tenant = :tenant
              and c.external_id = :externalId
            """,
            CustomerStore::read);
  }

  record Named(String externalId, CustomerId id) {}

  static Message.Answer<Named> named(Message message, Set<String> externalIds) {
    return message
        .bind("externalIds", List.copyOf(externalIds))
        .ask(
            """
            select external_id, id
            from customer
            where tenant = :tenant
              and external_id = any(cast(:externalIds as text[]))
            """,
            row -> new Named(row.text("external_id"), new CustomerId(row.uuid("id"))));
  }

  /// Newest first.
  static Message.Answer<Customer> list(Message message, CustomerFilter filter, Page.Slice slice) {
    var conditions =
        new Conditions(message)
            .when("externalId", filter.externalId(), "c.external_id = :externalId")
            .when("email", filter.email(), "lower(c.email) = lower(:email)")
            .when("from", filter.from(), "c.created_at >= :from")
            .when("to", filter.to(), "c.created_at < :to")
            .when(
                "after",
                slice.after(),
                """
                (c.created_at, c.id) < (
                  select created_at, id
                  from customer
                  where tenant = :tenant
                    and id = :after)\
                """);
    return message
        .bind("limit", slice.oneMore())
        .ask(
            conditions.in(
                """
                select c.*, b.amount as credit
                from customer c
                join credit_balance b on b.tenant = c.tenant and b.customer = c.id and b.currency = c.currency
                where c.tenant = :tenant
                <conditions>
                order by c.created_at desc, c.id desc
                limit :limit
                """),
            CustomerStore::read);
  }

  private static Customer read(Row row) {
    var currency = Currency.getInstance(row.text("currency"));
    return new Customer(
        new CustomerId(row.uuid("id")),
        row.maybeText("external_id"),
        row.text("name"),
        row.maybeText("email"),
        currency,
        ZoneId.of(row.text("zone")),
        row.maybeText("language"),
        tax(row),
        details(row),
        JSON.readValue(row.text("metadata"), new TypeReference<>() {}),
        new Money(currency, row.number("credit")),
        row.instant("created_at"));
  }

  private static Tax tax(Row row) {
    return new Tax(new Decimal(row.decimal("tax_rate")), row.flag("tax_inclusive"));
  }

  private static Optional<BillingDetails> details(Row row) {
    return row.maybeText("billing_details").map(CustomerJson.DETAILS::read);
  }
}
