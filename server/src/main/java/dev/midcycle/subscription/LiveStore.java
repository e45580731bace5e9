package dev.midcycle.subscription;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Page;
import dev.midcycle.db.Row;
import dev.midcycle.db.Subquery;
import dev.midcycle.db.Tx;
import dev.midcycle.drafting.Spent;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.FactId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Opening;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Reads what subscriptions are billed by, of all that have not ended, in the order of their ids.
final class LiveStore {
  private static final UUID FIRST = new UUID(0, 0);

  private LiveStore() {}

  record SubscriptionRow(
      SubscriptionId id,
      BillingProfile profile,
      Opening opening,
      List<FactId> openFacts,
      List<Spent> spent) {}

  /// A part of those of one catalogue.
  static Subquery part(String catalog, Page.Slice slice) {
    return new Subquery(
        "live",
        """
        select id, customer, plan, opening, open_facts, spent, spent_on
        from subscription
        where tenant = :tenant
          and catalog = :liveOf
          and status <> 'cancelled'
          and id > :liveAfter
        order by id
        limit :liveMost
        """,
        Map.of(
            "liveOf", catalog,
            "liveAfter", slice.after().orElse(FIRST),
            "liveMost", slice.oneMore()));
  }

  static Answer<LiveSubscriptions.Owned> owned(Tx tx, Subquery live) {
    return tx.parameters()
        .with(live)
        .ask(
            """
            with <live>
            select
              live.id,
              live.customer,
              case
                when c.invoicing = 'together' then array(
                  select s.id
                  from subscription s
                  where s.tenant = :tenant
                    and s.customer = live.customer
                    and s.status <> 'cancelled'
                    and s.id <> live.id)
                else '{}'
              end as besides
            from live
            join customer c on c.tenant = :tenant and c.id = live.customer
            order by live.id
            """,
            row ->
                new LiveSubscriptions.Owned(
                    new SubscriptionId(row.uuid("id")),
                    new CustomerId(row.uuid("customer")),
                    row.uuids("besides").stream().map(SubscriptionId::new).toList()));
  }

  static Answer<SubscriptionRow> rows(Tx tx, Subquery live) {
    return tx.parameters()
        .with(live)
        .ask(
            """
            with <live>
            select
              live.id,
              live.plan,
              live.opening,
              live.open_facts,
              live.spent,
              live.spent_on,
              c.currency,
              c.zone,
              <taxation>
            from live
            join customer c on c.tenant = :tenant and c.id = live.customer
            order by live.id
            """
                .replace("<taxation>", TaxationStore.COLUMNS),
            row ->
                new SubscriptionRow(
                    new SubscriptionId(row.uuid("id")),
                    profile(row),
                    BillingJson.OPENING.read(row.text("opening")),
                    row.uuids("open_facts").stream().map(FactId::new).toList(),
                    BillingStateStore.spent(row)));
  }

  private static BillingProfile profile(Row row) {
    return new BillingProfile(
        Currency.getInstance(row.text("currency")),
        ZoneId.of(row.text("zone")),
        TaxationStore.read(row),
        false,
        Set.of());
  }

  static Answer<BillingStateStore.FactRow> facts(Tx tx, Subquery live) {
    return tx.parameters()
        .with(live)
        .ask(
            """
            with <live>
            select f.subscription, f.id, f.effective_at, f.recorded_at, f.happening
            from live
            join fact f on f.tenant = :tenant and f.subscription = live.id and f.id = any(live.open_facts)
            """,
            BillingStateStore::fact);
  }
}
