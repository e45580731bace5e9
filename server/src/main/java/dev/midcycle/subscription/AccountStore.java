package dev.midcycle.subscription;

import dev.midcycle.catalog.CustomerKey;
import dev.midcycle.credit.ExpiringCreditStore;
import dev.midcycle.customer.CollectionTerms;
import dev.midcycle.customer.TaxTables;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Subquery;
import dev.midcycle.db.Tx;
import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.drafting.CreditBalance;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import dev.midcycle.payment.PastDues;
import dev.midcycle.terms.Invoicing;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// Reads accounts: what is known of customers beside their subscriptions.
final class AccountStore {
  private AccountStore() {}

  /// What is read of the tenant.
  ///
  /// @param now its own time: its clock's or, once all is read, the system's
  /// @param standsStill whether it has a clock, which others move
  record TenantRow(Instant now, boolean standsStill, Seller seller) {}

  static Answer<TenantRow> tenant(Tx tx, InstantSource system) {
    return tx.ask(
        """
        select
          clock,
          name,
          jsonb_build_object('v', 1, 'name', name, 'look', settings, 'details', details, 'bank', bank)
            as seller,
          logo,
          language
        from tenant
        where id = :tenant
        """,
        row ->
            new TenantRow(
                row.maybeInstant("clock").orElseGet(system::instant),
                row.maybeInstant("clock").isPresent(),
                new Seller(
                    row.text("name"),
                    row.text("seller"),
                    row.maybeUuid("logo"),
                    row.maybeText("language"))));
  }

  /// A customer, beside what is read of all of them at once.
  record AccountRow(Payer payer, CreditBalance credit) {
    CustomerAccount account(Seller seller, List<OpenRow> open) {
      return CustomerAccount.of(
          payer, seller, credit, open.stream().map(OpenRow::document).toList());
    }
  }

  static Answer<AccountRow> accounts(Tx tx, Subquery wanted) {
    return tx.parameters()
        .with(wanted)
        .ask(
            """
            with <wanted>
            select
              c.id,
              c.currency,
              c.zone,
              <taxation>,
              c.tried_families,
              -- The VAT id by which a customer is taxed stands on its documents.
              case
                when c.tax ->> 'vatId' is null then c.billing_details
                else jsonb_set(c.billing_details, '{taxId}', c.tax -> 'vatId')
              end as billing_details,
              c.purchase_order,
              c.external_id,
              c.invoicing,
              c.collection_method,
              c.net_days,
              <taxed> as taxed_at_home,
              b.amount as credit,
              <expiring>,
              -- Looked up, where `exists` may gather the cards of a whole tenant.
              coalesce(
                (
                  select true
                  from payment_method m
                  where m.tenant = c.tenant
                    and m.customer = c.id
                    and m.is_default),
                false) as card
            from customer c
            -- Looked up for each, where a join may read those of a whole tenant.
            cross join lateral (
              select *
              from credit_balance b
              where b.tenant = c.tenant
                and b.customer = c.id
                and b.currency = c.currency
              limit 1
            ) b
            where c.tenant = :tenant
              and c.id in (select unnest(customers) from wanted)
            """
                .replace("<taxation>", TaxationStore.COLUMNS)
                .replace("<taxed>", TaxTables.TAXED_AT_HOME)
                .replace("<expiring>", ExpiringCreditStore.COLUMNS),
            AccountStore::account);
  }

  private static AccountRow account(Row row) {
    var currency = Currency.getInstance(row.text("currency"));
    var payer =
        new Payer(
            new CustomerId(row.uuid("id")),
            currency,
            ZoneId.of(row.text("zone")),
            TaxationStore.read(row),
            Set.copyOf(row.texts("tried_families")),
            row.maybeText("billing_details"),
            row.maybeText("purchase_order"),
            row.maybeText("external_id").map(CustomerKey::new),
            row.flag("card"),
            Invoicing.valueOf(row.text("invoicing").toUpperCase(Locale.ROOT)),
            new CollectionTerms(
                CollectionTerms.Method.of(row.text("collection_method")),
                row.maybeCount("net_days")),
            row.flag("taxed_at_home"));
    return new AccountRow(payer, ExpiringCreditStore.balance(row, currency));
  }

  record OpenRow(UUID customer, CustomerAccount.OpenDocument document) {}

  static Answer<OpenRow> open(Tx tx, Subquery wanted) {
    return tx.parameters()
        .with(wanted)
        .ask(
            """
            with <wanted>
            select
              d.id, d.customer, d.subscription, d.cause, d.currency, d.open, d.written_off, d.overdue_at,
              <late>
            from document d
            left join past_due late on late.tenant = d.tenant and late.document = d.id
            where d.tenant = :tenant
              and d.customer in (select unnest(customers) from wanted)
              and (d.open > 0 or d.written_off > 0)
            order by d.issued_at, d.id
            """
                .replace("<late>", PastDues.COLUMNS),
            row ->
                new OpenRow(
                    row.uuid("customer"),
                    new CustomerAccount.OpenDocument(
                        new DocumentId(row.uuid("id")),
                        new AccountBalance.Which(
                            row.maybeUuid("subscription").map(SubscriptionId::new),
                            Causes.read(row.text("cause"))),
                        new Money(Currency.getInstance(row.text("currency")), row.number("open")),
                        new Money(
                            Currency.getInstance(row.text("currency")), row.number("written_off")),
                        row.instant("overdue_at"),
                        PastDues.read(row))));
  }
}
