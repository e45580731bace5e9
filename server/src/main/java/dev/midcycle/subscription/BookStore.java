package dev.midcycle.subscription;

import dev.midcycle.billing.Pending;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.db.Message;
import dev.midcycle.db.Row;
import dev.midcycle.drafting.Spent;
import dev.midcycle.due.Billed;
import dev.midcycle.due.Taxed;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.FactId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.rating.Usage;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Opening;
import dev.midcycle.terms.Tax;
import dev.midcycle.time.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Reads what books are made of. The first statement of a message says of which customers and
/// subscriptions, and since when, in settings of the transaction that the others look at. They look
/// once, by a subquery: compared with each row, a setting would be parsed for each row.
final class BookStore {
  private static final Stretch LONG_AGO =
      new Stretch(Instant.EPOCH, Instant.EPOCH.plus(Duration.ofDays(1)));

  /// Whether what is wished for reaches back behind the beginning of the book that is kept of `s`:
  /// it is then read from before the subscription on, with all that ever stood billed. Where it
  /// does not, no row from before the book is looked at.
  private static final String REACHED =
      """
      coalesce(
        cast(s.opening ->> 'at' as timestamptz)
          >= (select cast(current_setting('midcycle.since') as timestamptz)),
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

  private BookStore() {}

  static void select(Message message, Selection selection) {
    message
        .bind("wantedCustomers", selection.customers())
        .bind("wantedSubscriptions", selection.subscriptions())
        .bind("wantedQuote", selection.quote())
        .bind("wantedSince", selection.since())
        .add(
            """
            with subscriptions as (
              select
                cast(:wantedSubscriptions as uuid[]) || array(
                  select subscription
                  from quote
                  where tenant = :tenant
                    and id = cast(:wantedQuote as uuid)) as ids
            )
            select
              set_config('midcycle.subscriptions', cast(ids as text), true),
              set_config(
                'midcycle.customers',
                cast(
                  cast(:wantedCustomers as uuid[])
                  || array(
                    select customer
                    from quote
                    where tenant = :tenant
                      and id = cast(:wantedQuote as uuid))
                  || array(
                    select customer
                    from subscription
                    where tenant = :tenant
                      and id = any(ids)) as text),
                true),
              set_config(
                'midcycle.since',
                cast(
                  coalesce(
                    cast(:wantedSince as timestamptz),
                    (
                      select since
                      from quote
                      where tenant = :tenant
                        and id = cast(:wantedQuote as uuid)),
                    'infinity') as text),
                true)
            from subscriptions
            """);
  }

  /// Instead of those that were named, the ones of the customers that run, and the one that comes
  /// nearest to it.
  static void selectGranting(Message message) {
    message.add(
        """
        select
          set_config(
            'midcycle.subscriptions',
            cast(
              array(
                select id
                from subscription
                where tenant = :tenant
                  and customer in (select unnest(cast(current_setting('midcycle.customers') as uuid[])))
                  and (
                    status in ('trial', 'active')
                    or id = (
                      select id
                      from subscription
                      where tenant = :tenant
                        and customer in (select unnest(cast(current_setting('midcycle.customers') as uuid[])))
                      order by array_position(array['active', 'trial', 'paused', 'future', 'cancelled'], status), id desc
                      limit 1))) as text),
            true)
        """);
  }

  static void lock(Message message) {
    message.add(
        """
        select 1
        from customer
        where tenant = :tenant
          and id in (select unnest(cast(current_setting('midcycle.customers') as uuid[])))
        order by id
        for no key update
        """);
    message.add(
        """
        select 1
        from subscription
        where tenant = :tenant
          and id in (select unnest(cast(current_setting('midcycle.subscriptions') as uuid[])))
        order by id
        for no key update
        """);
  }

  /// The tenant's time: its own clock's or, once all is read, that of `system`.
  static Message.Answer<Instant> clock(Message message, InstantSource system) {
    return message.ask(
        """
        select clock
        from tenant
        where id = :tenant
        """,
        row -> row.maybeInstant("clock").orElseGet(system::instant));
  }

  record AccountRow(UUID id, Standing standing) {
    Standing standing(List<OpenRow> open) {
      return standing.withOpen(open.stream().map(OpenRow::document).toList());
    }
  }

  static Message.Answer<AccountRow> accounts(Message message) {
    return message.ask(
        """
        select
          c.id,
          c.currency,
          c.zone,
          c.tax_rate,
          c.tax_inclusive,
          c.tried_families,
          c.billing_details,
          b.amount as credit,
          exists (
            select 1
            from payment_method m
            where m.tenant = c.tenant
              and m.customer = c.id
              and m.is_default) as card
        from customer c
        join credit_balance b on b.tenant = c.tenant and b.customer = c.id and b.currency = c.currency
        where c.tenant = :tenant
          and c.id in (select unnest(cast(current_setting('midcycle.customers') as uuid[])))
        """,
        row -> new AccountRow(row.uuid("id"), account(row)));
  }

  private static Standing account(Row row) {
    var currency = Currency.getInstance(row.text("currency"));
    return new Standing(
        new CustomerId(row.uuid("id")),
        currency,
        ZoneId.of(row.text("zone")),
        new Tax(new Decimal(row.decimal("tax_rate")), row.flag("tax_inclusive")),
        Set.copyOf(row.texts("tried_families")),
        row.maybeText("billing_details"),
        row.flag("card"),
        new Money(currency, row.number("credit")),
        List.of(),
        Usage.NONE,
        List.of());
  }

  record OpenRow(UUID customer, Standing.OpenDocument document) {}

  static Message.Answer<OpenRow> open(Message message) {
    return message.ask(
        """
        select id, customer, subscription, cause, currency, open, overdue_at
        from document
        where tenant = :tenant
          and customer in (select unnest(cast(current_setting('midcycle.customers') as uuid[])))
          and open > 0
        order by issued_at, id
        """,
        row ->
            new OpenRow(
                row.uuid("customer"),
                new Standing.OpenDocument(
                    new DocumentId(row.uuid("id")),
                    new SubscriptionId(row.uuid("subscription")),
                    Causes.read(row.text("cause")),
                    new Money(Currency.getInstance(row.text("currency")), row.number("open")),
                    row.instant("overdue_at"))));
  }

  record SubscriptionRow(
      SubscriptionId id,
      UUID customer,
      String catalog,
      Opening opening,
      Map<MeterKey, Decimal> levels,
      List<FactId> openFacts,
      Optional<Pending> pending,
      List<Spent> spent,
      Instant advancedTo,
      Optional<PaymentId> reservedBy,
      Instant createdAt) {}

  static Message.Answer<SubscriptionRow> rows(Message message) {
    return message.ask(
        """
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
          s.advanced_to,
          s.reserved_by,
          s.created_at
        from subscription s
        where s.tenant = :tenant
          and s.id in (select unnest(cast(current_setting('midcycle.subscriptions') as uuid[])))
        order by s.id
        """
            .formatted(REACHED, OPEN_FACTS),
        row ->
            new SubscriptionRow(
                new SubscriptionId(row.uuid("id")),
                row.uuid("customer"),
                row.text("catalog"),
                BillingJson.OPENING.read(row.text("opening")),
                BillingJson.readLevels(row.text("levels")),
                row.uuids("open_facts").stream().map(FactId::new).toList(),
                row.maybeText("pending").map(BillingJson.PENDING::read),
                spent(row),
                row.instant("advanced_to"),
                row.maybeUuid("reserved_by").map(PaymentId::new),
                row.instant("created_at")));
  }

  record FactRow(SubscriptionId subscription, Fact fact) {}

  static Message.Answer<FactRow> facts(Message message) {
    return message.ask(
        """
        select f.subscription, f.id, f.effective_at, f.recorded_at, f.happening
        from subscription s
        join fact f on f.tenant = s.tenant and f.subscription = s.id and f.id = any(%s)
        where s.tenant = :tenant
          and s.id in (select unnest(cast(current_setting('midcycle.subscriptions') as uuid[])))
        """
            .formatted(OPEN_FACTS),
        row ->
            new FactRow(
                new SubscriptionId(row.uuid("subscription")),
                new Fact(
                    new FactId(row.uuid("id")),
                    row.instant("effective_at"),
                    row.instant("recorded_at"),
                    BillingJson.HAPPENING.read(row.text("happening")))));
  }

  record BilledRow(SubscriptionId subscription, Billed billed) {}

  /// Rows that ended before the book begins are settled for good.
  static Message.Answer<BilledRow> billed(Message message) {
    return message.ask(
        """
        select b.subscription, b.content
        from subscription s
        join billed b
          on b.tenant = s.tenant
          and b.subscription = s.id
          and b.ends > case
            when %s then '-infinity'
            else coalesce(cast(s.opening ->> 'at' as timestamptz), '-infinity')
          end
        where s.tenant = :tenant
          and s.id in (select unnest(cast(current_setting('midcycle.subscriptions') as uuid[])))
        order by b.starts, b.item_kind, b.item, b.charge
        """
            .formatted(REACHED),
        row ->
            new BilledRow(
                new SubscriptionId(row.uuid("subscription")),
                BillingJson.BILLED.read(row.text("content"))));
  }

  /// Older coupons have found a time that is over.
  private static List<Spent> spent(Row row) {
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
  static Message.Answer<TaxedRow> taxed(Message message) {
    return message.ask(
        """
        select t.subscription, t.cause, t.rate, t.inclusive, t.currency, t.net, t.tax, t.returned, t.ends
        from subscription s
        join billed_tax t
          on t.tenant = s.tenant
          and t.subscription = s.id
          and t.ends > case
            when %s then '-infinity'
            else coalesce(cast(s.opening ->> 'at' as timestamptz), '-infinity')
          end
        where s.tenant = :tenant
          and s.id in (select unnest(cast(current_setting('midcycle.subscriptions') as uuid[])))
        order by t.ends, t.cause, t.rate, t.inclusive
        """
            .formatted(REACHED),
        row -> new TaxedRow(new SubscriptionId(row.uuid("subscription")), taxed(row)));
  }

  private static Taxed taxed(Row row) {
    var currency = Currency.getInstance(row.text("currency"));
    return new Taxed(
        Causes.read(row.text("cause")),
        new Tax(new Decimal(row.decimal("rate")), row.flag("inclusive")),
        new Money(currency, row.number("net")),
        new Money(currency, row.number("tax")),
        new Money(currency, row.number("returned")),
        row.instant("ends"));
  }
}
