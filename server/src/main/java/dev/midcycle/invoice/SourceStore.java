package dev.midcycle.invoice;

import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import dev.midcycle.subscription.BillingJson;
import dev.midcycle.subscription.Seller;
import java.util.List;
import java.util.Optional;

/// Writes what papers are made from, as it stands when a document is issued.
final class SourceStore {
  private SourceStore() {}

  static void sources(Tx tx, List<AccountUpdate> updates) {
    updates.stream()
        .findFirst()
        .ifPresent(one -> sources(tx, one.before().seller(), rows(updates)));
  }

  /// The seller is read before, with the accounts: where tables are distributed, what is inserted
  /// cannot come from a join with the table of tenants.
  private static void sources(Tx tx, Seller seller, Rows rows) {
    tx.bind("seller", seller.content())
        .bind("logo", seller.logo())
        .bind("language", seller.language())
        .add(
            """
            insert into paper_source (
              tenant, id, document, customer, subscription, catalog, at, seller, logo, buyer, usage, open)
            select
              :tenant, sources.id, sources.document, sources.customer, sources.subscription, sources.catalog,
              sources.at,
              cast(:seller as jsonb),
              cast(:logo as uuid),
              jsonb_build_object(
                'v', 1, 'name', c.name, 'zone', c.zone, 'language', coalesce(c.language, :language), 'card', p.card,
                'taxId', c.tax ->> 'vatId', 'purchaseOrder', sources.purchase_order),
              sources.usage, sources.open
            from <sources>
            join customer c on c.tenant = :tenant and c.id = sources.customer
            left join lateral (
              select jsonb_build_object('brand', m.brand, 'last4', m.last4) as card
              from payment_method m
              where m.tenant = :tenant
                and m.customer = sources.customer
                and m.is_default
                and c.collection_method = 'charge_automatically'
            ) p on true
            """,
            rows);
  }

  private static Rows rows(List<AccountUpdate> updates) {
    var rows =
        Rows.of(
            "sources",
            "id uuid",
            "document uuid",
            "customer uuid",
            "subscription uuid",
            "catalog text",
            "at timestamptz",
            "usage jsonb",
            "open bigint",
            "purchase_order text");
    for (var update : updates) {
      for (var one : update.documents.values()) {
        var issued = one.issued();
        rows.add(
            issued.id(),
            issued.id(),
            issued.customer(),
            issued.bill().subscription(),
            one.catalog(),
            issued.bill().at(),
            BillingJson.USAGE_DAYS.writeAll(issued.bill().usage()),
            one.open().minor(),
            update.before().payer().purchaseOrder());
      }
      for (var one : update.unissued) {
        rows.add(
            one.id(),
            Optional.empty(),
            update.before().customer(),
            one.subscription().id(),
            one.subscription().catalog(),
            one.draft().at(),
            BillingJson.USAGE_DAYS.writeAll(one.draft().usage()),
            0,
            update.before().payer().purchaseOrder());
      }
    }
    return rows;
  }
}
