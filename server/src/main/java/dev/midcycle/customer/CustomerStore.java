package dev.midcycle.customer;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Conditions;
import dev.midcycle.db.Page;
import dev.midcycle.db.Row;
import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Invoicing;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Rows of `customer`, each with its credit balance.
final class CustomerStore {
  private static final JsonMapper JSON = new JsonMapper();

  private CustomerStore() {}

  /// Whether the external id was free.
  static boolean insert(Tx tx, CustomerId id, Customer.Wanted wanted, Instant now) {
    var made =
        tx.bind("id", id)
            .bind("externalId", wanted.externalId())
            .bind("name", wanted.name())
            .bind("email", wanted.email())
            .bind("invoiceEmails", wanted.invoiceEmails())
            .bind("currency", wanted.currency().getCurrencyCode())
            .bind("zone", wanted.zone().getId())
            .bind("language", wanted.language())
            .bind("tax", CustomerJson.TAX.write(wanted.tax()))
            .bind("invoicing", code(wanted.invoicing()))
            .bind("collectionMethod", wanted.collection().method().code())
            .bind("netDays", wanted.collection().netDays())
            .bind("details", wanted.billingDetails().map(CustomerJson.DETAILS::write))
            .bind("purchaseOrder", wanted.purchaseOrder())
            .bind("metadata", JSON.writeValueAsString(wanted.metadata()))
            .bind("now", now)
            .ask(
                """
                insert into customer (
                  tenant, id, external_id, name, email, invoice_emails, currency, zone, language, tax, invoicing,
                  collection_method, net_days, billing_details, purchase_order, metadata, created_at)
                values (
                  :tenant, :id, cast(:externalId as text), :name, cast(:email as text),
                  cast(:invoiceEmails as text[]), :currency, :zone,
                  cast(:language as text), cast(:tax as jsonb), :invoicing,
                  :collectionMethod, cast(:netDays as int),
                  cast(:details as jsonb), cast(:purchaseOrder as text), cast(:metadata as jsonb), :now)
                on conflict (tenant, external_id) do nothing
                returning id
                """,
                row -> row.uuid("id"));
    tx.send();
    return made.first().isPresent();
  }

  static void tried(Tx tx, List<Customers.Tried> trials) {
    var rows = Rows.of("tried", "customer uuid", "family text");
    trials.forEach(trial -> rows.add(trial.customer(), trial.family()));
    tx.add(
        """
        update customer c
        set tried_families = c.tried_families || t.families
        from (
          select customer, array_agg(family) as families
          from <tried>
          group by customer
        ) t
        where c.tenant = :tenant
          and c.id = t.customer
        """,
        rows);
  }

  /// What a customer is called.
  record Called(CustomerId id, String name) {}

  static Answer<Called> names(Tx tx, List<CustomerId> ids) {
    return tx.bind("ids", ids)
        .ask(
            """
            select id, name
            from customer
            where tenant = :tenant
              and id = any(cast(:ids as uuid[]))
            """,
            row -> new Called(new CustomerId(row.uuid("id")), row.text("name")));
  }

  /// Whoever else changes the customer waits.
  static void lock(Tx tx, CustomerId id) {
    tx.bind("id", id)
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
  static Answer<CustomerId> update(Tx tx, Customer customer) {
    return tx.bind("id", customer.id())
        .bind("externalId", customer.externalId())
        .bind("name", customer.name())
        .bind("email", customer.email())
        .bind("invoiceEmails", customer.invoiceEmails())
        .bind("language", customer.language())
        .bind("tax", CustomerJson.TAX.write(customer.tax()))
        .bind("invoicing", code(customer.invoicing()))
        .bind("collectionMethod", customer.collection().method().code())
        .bind("netDays", customer.collection().netDays())
        .bind("details", customer.billingDetails().map(CustomerJson.DETAILS::write))
        .bind("purchaseOrder", customer.purchaseOrder())
        .bind("metadata", JSON.writeValueAsString(customer.metadata()))
        .ask(
            """
            update customer
            set
              external_id = cast(:externalId as text),
              name = :name,
              email = cast(:email as text),
              invoice_emails = cast(:invoiceEmails as text[]),
              language = cast(:language as text),
              tax = cast(:tax as jsonb),
              invoicing = :invoicing,
              collection_method = :collectionMethod,
              net_days = cast(:netDays as int),
              billing_details = cast(:details as jsonb),
              purchase_order = cast(:purchaseOrder as text),
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

  static Answer<Customer> find(Tx tx, CustomerId id) {
    return tx.bind("id", id)
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

  static Answer<Customer> find(Tx tx, String externalId) {
    return tx.bind("externalId", externalId)
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

  static Answer<Named> named(Tx tx, Set<String> externalIds) {
    return tx.bind("externalIds", List.copyOf(externalIds))
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
  static Answer<Customer> list(Tx tx, CustomerFilter filter, Page.Slice slice) {
    var conditions =
        new Conditions()
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
    return tx.bind("limit", slice.oneMore())
        .with(conditions)
        .ask(
            """
            select c.*, b.amount as credit
            from customer c
            join credit_balance b on b.tenant = c.tenant and b.customer = c.id and b.currency = c.currency
            where c.tenant = :tenant
            <conditions>
            order by c.created_at desc, c.id desc
            limit :limit
            """,
            CustomerStore::read);
  }

  private static Customer read(Row row) {
    var currency = Currency.getInstance(row.text("currency"));
    return new Customer(
        new CustomerId(row.uuid("id")),
        row.maybeText("external_id"),
        row.text("name"),
        row.maybeText("email"),
        row.texts("invoice_emails"),
        currency,
        ZoneId.of(row.text("zone")),
        row.maybeText("language"),
        CustomerJson.TAX.read(row.text("tax")),
        Invoicing.valueOf(row.text("invoicing").toUpperCase(Locale.ROOT)),
        collection(row),
        details(row),
        row.maybeText("purchase_order"),
        JSON.readValue(row.text("metadata"), new TypeReference<>() {}),
        new Money(currency, row.number("credit")),
        row.instant("created_at"));
  }

  private static String code(Invoicing invoicing) {
    return invoicing.name().toLowerCase(Locale.ROOT);
  }

  private static CollectionTerms collection(Row row) {
    return new CollectionTerms(
        CollectionTerms.Method.of(row.text("collection_method")), row.maybeCount("net_days"));
  }

  private static Optional<BillingDetails> details(Row row) {
    return row.maybeText("billing_details").map(CustomerJson.DETAILS::read);
  }
}
