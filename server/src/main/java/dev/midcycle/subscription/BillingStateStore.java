package dev.midcycle.subscription;

import dev.midcycle.billing.Pending;
import dev.midcycle.catalog.Country;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.charging.Billed;
import dev.midcycle.charging.Taxed;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Subquery;
import dev.midcycle.db.Tx;
import dev.midcycle.drafting.Spent;
import dev.midcycle.drafting.Waived;
import dev.midcycle.id.FactId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Opening;
import dev.midcycle.terms.Tax;
import dev.midcycle.time.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads what billing states are made of, of the subscriptions that are wanted ([WantedStore]).
final class BillingStateStore {
  private static final Stretch LONG_AGO =
      new Stretch(Instant.EPOCH, Instant.EPOCH.plus(Duration.ofDays(1)));

  /// Whether what is requested reaches back behind the beginning of the billing state that is kept
  /// of `s`: it is then read from before the subscription on, with all that ever stood billed.
  /// Where it does not, no row from before the billing state is looked at.
  private static final String REACHED =
      """
      coalesce(
        cast(s.opening ->> 'at' as timestamptz)
          >= (select since from wanted),
        false)\
      """;

  private static final String OPEN_FACTS =
      """
      case
        when %s then array(
          select whole.id
          from fact whole
          where whole.tenant = s.tenant
            and whole.subscription = s.id
          order by whole.recorded_at, whole.id)
        else s.open_facts
      end\
      """
          .formatted(REACHED);

  /// Where the billing state that is read of `s` begins: rows that ended before that are settled
  /// for good.
  private static final String BEGINS =
      """
      case
        when %s then '-infinity'
        else coalesce(cast(s.opening ->> 'at' as timestamptz), '-infinity')
      end\
      """
          .formatted(REACHED);

  /// The subscriptions, with where what is read of them begins. Reckoned before anything is joined
  /// to it: PostgreSQL goes by an index for no more than a bare column where row-level security
  /// binds, and would look at all that ever stood billed.
  private static final String BEGUN =
      """
      begun as materialized (
        select s.id, %s as begins
        from subscription s
        where s.tenant = :tenant
          and s.id in (select unnest(subscriptions) from wanted)
      )\
      """
          .formatted(BEGINS);

  private BillingStateStore() {}

  record SubscriptionRow(
      SubscriptionId id,
      UUID customer,
      String catalog,
      Opening opening,
      Map<MeterKey, Decimal> levels,
      List<FactId> openFacts,
      Optional<Pending> pending,
      List<Spent> spent,
      List<Waived> waived,
      Instant advancedTo,
      Optional<PaymentId> reservedBy,
      Instant createdAt) {}

  static Answer<SubscriptionRow> rows(Tx tx, Subquery wanted) {
    return tx.parameters()
        .with(wanted)
        .ask(
            """
            with <wanted>
            select
              s.id,
              s.customer,
              s.catalog,
              s.plan,
              case when %1$s then '{"kind": "unborn"}' else s.opening end as opening,
              case when %1$s then '{}' else s.levels end as levels,
              %2$s as open_facts,
              s.pending,
              s.spent,
              s.spent_on,
              s.waived,
              s.advanced_to,
              s.reserved_by,
              s.created_at
            from subscription s
            where s.tenant = :tenant
              and s.id in (select unnest(subscriptions) from wanted)
            order by s.id
            """
                .formatted(REACHED, OPEN_FACTS),
            row ->
                new SubscriptionRow(
                    new SubscriptionId(row.uuid("id")),
                    row.uuid("customer"),
                    row.text("catalog"),
                    BillingJson.OPENING.read(row.text("opening")),
                    BillingJson.LEVELS.read(row.text("levels")).levels(),
                    row.uuids("open_facts").stream().map(FactId::new).toList(),
                    row.maybeText("pending").map(BillingJson.PENDING::read),
                    spent(row),
                    BillingJson.WAIVED.readAll(row.text("waived")),
                    row.instant("advanced_to"),
                    row.maybeUuid("reserved_by").map(PaymentId::new),
                    row.instant("created_at")));
  }

  /// Locks those that are reserved; gives the payments that they wait for.
  static Answer<PaymentId> reservation(Tx tx, Subquery wanted) {
    return tx.parameters()
        .with(wanted)
        .ask(
            """
            with <wanted>
            select reserved_by
            from subscription
            where tenant = :tenant
              and id in (select unnest(subscriptions) from wanted)
              and reserved_by is not null
            order by id
            for no key update
            """,
            row -> new PaymentId(row.uuid("reserved_by")));
  }

  record FactRow(SubscriptionId subscription, Fact fact) {}

  static Answer<FactRow> facts(Tx tx, Subquery wanted) {
    return tx.parameters()
        .with(wanted)
        .ask(
            """
            with <wanted>
            select f.subscription, f.id, f.effective_at, f.recorded_at, f.happening
            from subscription s
            join fact f on f.tenant = s.tenant and f.subscription = s.id and f.id = any(%s)
            where s.tenant = :tenant
              and s.id in (select unnest(subscriptions) from wanted)
            """
                .formatted(OPEN_FACTS),
            BillingStateStore::fact);
  }

  static FactRow fact(Row row) {
    return new FactRow(
        new SubscriptionId(row.uuid("subscription")),
        new Fact(
            new FactId(row.uuid("id")),
            row.instant("effective_at"),
            row.instant("recorded_at"),
            BillingJson.HAPPENING.read(row.text("happening"))));
  }

  record BilledRow(SubscriptionId subscription, Billed billed) {}

  static Answer<BilledRow> billed(Tx tx, Subquery wanted) {
    return tx.parameters()
        .with(wanted)
        .ask(
            """
            with <wanted>, %s
            select b.subscription, b.content
            from begun
            cross join lateral (
              select *
              from billed
              where tenant = :tenant
                and subscription = begun.id
                and ends > begun.begins
              offset 0) b
            order by b.starts, b.item_kind, b.item, b.charge
            """
                .formatted(BEGUN),
            row ->
                new BilledRow(
                    new SubscriptionId(row.uuid("subscription")),
                    BillingJson.BILLED.read(row.text("content"))));
  }

  /// Older coupons have found a time that is over.
  static List<Spent> spent(Row row) {
    var all = new ArrayList<>(BillingJson.SPENT.readAll(row.text("spent_on")));
    var known = all.stream().map(Spent::coupon).toList();
    row.uuids("spent").stream()
        .map(FactId::new)
        .filter(coupon -> !known.contains(coupon))
        .forEach(coupon -> all.add(new Spent(coupon, LONG_AGO, new PlanKey(row.text("plan")))));
    return all;
  }

  record TaxedRow(SubscriptionId subscription, Taxed taxed) {}

  /// Of the same time as what stands billed.
  static Answer<TaxedRow> taxed(Tx tx, Subquery wanted) {
    return tx.parameters()
        .with(wanted)
        .ask(
            """
            with <wanted>, %s
            select t.subscription, t.cause, t.rate, t.inclusive, t.country, t.currency, t.net, t.tax, t.returned, t.ends
            from begun
            cross join lateral (
              select *
              from billed_tax
              where tenant = :tenant
                and subscription = begun.id
                and ends > begun.begins
              offset 0) t
            order by t.ends, t.cause, t.rate, t.inclusive
            """
                .formatted(BEGUN),
            row -> new TaxedRow(new SubscriptionId(row.uuid("subscription")), taxed(row)));
  }

  private static Taxed taxed(Row row) {
    var currency = Currency.getInstance(row.text("currency"));
    return new Taxed(
        Causes.read(row.text("cause")),
        new Tax(
            new Decimal(row.decimal("rate")),
            row.flag("inclusive"),
            Optional.empty(),
            row.maybeText("country").map(Country::new)),
        new Money(currency, row.number("net")),
        new Money(currency, row.number("tax")),
        new Money(currency, row.number("returned")),
        row.instant("ends"));
  }
}
