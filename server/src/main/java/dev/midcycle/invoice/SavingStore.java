package dev.midcycle.invoice;

import dev.midcycle.billing.Cycle;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import dev.midcycle.due.Billed;
import dev.midcycle.due.Rate;
import dev.midcycle.due.Taxed;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.subscription.BillingJson;
import dev.midcycle.subscription.Causes;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Item;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes what became of subscriptions.
final class SavingStore {
  private SavingStore() {}

  static void subscriptions(Tx tx, List<Posting> postings) {
    var rows =
        Rows.of(
            "saved",
            "id uuid",
            "customer uuid",
            "catalog text",
            "versions text",
            "status text",
            "plan text",
            "interval text",
            "addons text",
            "opening jsonb",
            "opened_on date",
            "levels jsonb",
            "late_usage text",
            "open_facts text",
            "pending jsonb",
            "spent_on jsonb",
            "advanced_to timestamptz",
            "due_at timestamptz",
            "created_at timestamptz");
    postings.stream()
        .flatMap(posting -> posting.saved.values().stream())
        .forEach(subscription -> add(rows, subscription));
    tx.add(
        """
        insert into subscription (
          tenant, id, customer, catalog, versions, status, plan, interval, addons, opening, opened_on, levels, late_usage,
          open_facts, pending, spent_on, advanced_to, due_at, created_at)
        select
          :tenant, id, customer, catalog, cast(versions as int[]), status, plan, interval, cast(addons as text[]), opening, opened_on,
          levels, late_usage, cast(open_facts as uuid[]), pending, spent_on, advanced_to, due_at,
          created_at
        from <saved>
        on conflict (tenant, id) do update
        set
          versions = excluded.versions,
          status = excluded.status,
          plan = excluded.plan,
          interval = excluded.interval,
          addons = excluded.addons,
          opening = excluded.opening,
          opened_on = excluded.opened_on,
          levels = excluded.levels,
          late_usage = excluded.late_usage,
          open_facts = excluded.open_facts,
          pending = excluded.pending,
          spent_on = excluded.spent_on,
          advanced_to = excluded.advanced_to,
          due_at = excluded.due_at
        """,
        rows);
  }

  private static void add(Rows rows, Subscription subscription) {
    var book = subscription.book();
    var terms = subscription.terms(book.advancedTo());
    rows.add(
        subscription.id(),
        subscription.customer(),
        subscription.catalog(),
        array(
            BillingJson.versionsIn(
                    List.of(book.history().opening(), book.facts(), book.billed(), book.pending()))
                .stream()
                .map(Object::toString)
                .toList()),
        terms.status().name().toLowerCase(Locale.ROOT),
        terms.plan().plan(),
        terms.interval().name().toLowerCase(Locale.ROOT),
        array(terms.addOns().stream().map(AddOnKey::value).toList()),
        BillingJson.OPENING.write(book.history().opening()),
        book.openedOn(),
        BillingJson.writeLevels(book.usage().levels()),
        book.billingRules().lateUsage().name().toLowerCase(Locale.ROOT),
        array(book.facts().stream().map(fact -> fact.id().uuid().toString()).toList()),
        book.pending().map(BillingJson.PENDING::write),
        BillingJson.SPENT.writeAll(book.carried().spent()),
        book.advancedTo(),
        Cycle.due(book),
        subscription.createdAt());
  }

  /// Where inside a day usage before and after is to be told apart. An instant that turns out not
  /// to matter stays: a day cut once more comes to the same.
  static void cuts(Tx tx, List<Posting> postings) {
    var rows = Rows.of("cuts", "customer uuid", "day date", "at timestamptz");
    for (var posting : postings) {
      var zone = posting.before().zone();
      for (var subscription : posting.saved.values()) {
        for (var turn : posting.turns.getOrDefault(subscription.id(), Set.of())) {
          var local = turn.atZone(zone);
          if (!local.toLocalDate().atStartOfDay(zone).equals(local)) {
            rows.add(subscription.customer(), local.toLocalDate(), turn);
          }
        }
      }
    }
    tx.add(
        """
        insert into usage_cut (tenant, customer, day, at)
        select :tenant, customer, day, at
        from <cuts>
        on conflict do nothing
        """,
        rows);
  }

  /// An array of arrays must be even, so each goes as its text.
  private static String array(List<String> values) {
    return values.stream().collect(Collectors.joining(",", "{", "}"));
  }

  static void reservations(Tx tx, List<Posting> postings) {
    var rows = Rows.of("reservations", "subscription uuid", "payment uuid");
    postings.forEach(posting -> posting.reservations.forEach(rows::add));
    tx.add(
        """
        update subscription s
        set reserved_by = r.payment
        from (
          select subscription, payment
          from <reservations>
        ) r
        where s.tenant = :tenant
          and s.id = r.subscription
        """,
        rows);
  }

  static void facts(Tx tx, List<Posting> postings) {
    var rows =
        Rows.of(
            "facts",
            "subscription uuid",
            "id uuid",
            "effective_at timestamptz",
            "recorded_at timestamptz",
            "recorded_by text",
            "reason text",
            "happening jsonb");
    postings.stream()
        .flatMap(posting -> posting.happened.stream())
        .forEach(one -> {
          Fact fact = one.fact();
          rows.add(
              one.subscription(),
              fact.id(),
              fact.at(),
              fact.recordedAt(),
              one.who().name(),
              one.reason(),
              BillingJson.HAPPENING.write(fact.happening()));
        });
    tx.add(
        """
        insert into fact (
          tenant, subscription, id, effective_at, recorded_at, recorded_by, reason, happening)
        select :tenant, subscription, id, effective_at, recorded_at, recorded_by, reason, happening
        from <facts>
        """,
        rows);
  }

  /// What no longer stands is taken out before what stands instead is put in.
  static void billed(Tx tx, List<Posting> postings) {
    var gone = billedRows("gone");
    var put = billedRows("put");
    for (var posting : postings) {
      for (var subscription : posting.saved.values()) {
        var before = posting.billedBefore(subscription);
        var after = posting.billed.getOrDefault(subscription.id(), before);
        var stays = new HashSet<>(after);
        stays.retainAll(before);
        before.stream()
            .filter(row -> !stays.contains(row))
            .forEach(row -> add(gone, subscription.id(), row));
        after.stream()
            .filter(row -> !stays.contains(row))
            .forEach(row -> add(put, subscription.id(), row));
      }
    }
    tx.add(
        """
        delete from billed b
        using <gone>
        where b.tenant = :tenant
          and b.subscription = gone.subscription
          and b.item_kind = gone.item_kind
          and b.item = gone.item
          and b.charge = gone.charge
          and b.version = gone.version
          and b.unit_price = gone.unit_price
          and b.quantity = gone.quantity
          and b.starts = gone.starts
          and b.period_starts = gone.period_starts
        """,
        gone);
    tx.add(
        """
        insert into billed (
          tenant, subscription, item_kind, item, charge, version, unit_price, quantity, starts, ends,
          period_starts, period_ends, currency, amount, cause, content)
        select
          :tenant, subscription, item_kind, item, charge, version, unit_price, quantity, starts, ends,
          period_starts, period_ends, currency, amount, cause, content
        from <put>
        """,
        put);
  }

  /// What charged tax, and what of it has come back.
  static void taxed(Tx tx, List<Posting> postings) {
    var rows =
        Rows.of(
            "taxed",
            "subscription uuid",
            "cause text",
            "rate numeric",
            "inclusive boolean",
            "currency text",
            "net bigint",
            "tax bigint",
            "returned bigint",
            "ends timestamptz");
    for (var posting : postings) {
      posting.taxed.forEach((id, all) ->
          all.stream()
              .filter(one -> !posting.taxedBefore(id).contains(one))
              .forEach(one -> add(rows, id, one)));
    }
    tx.add(
        """
        insert into billed_tax (
          tenant, subscription, cause, rate, inclusive, currency, net, tax, returned, ends)
        select :tenant, subscription, cause, rate, inclusive, currency, net, tax, returned, ends
        from <taxed>
        on conflict (tenant, subscription, cause, rate, inclusive) do update
        set returned = excluded.returned
        """,
        rows);
  }

  private static void add(Rows rows, SubscriptionId subscription, Taxed one) {
    rows.add(
        subscription,
        Causes.write(one.document()),
        one.rate().rate(),
        one.rate().inclusive(),
        one.net().currency().getCurrencyCode(),
        one.net().minor(),
        one.tax().minor(),
        one.returned().minor(),
        one.ends());
  }

  private static Rows billedRows(String name) {
    return Rows.of(
        name,
        "subscription uuid",
        "item_kind text",
        "item text",
        "charge text",
        "version int",
        "unit_price numeric",
        "quantity numeric",
        "starts timestamptz",
        "ends timestamptz",
        "period_starts timestamptz",
        "period_ends timestamptz",
        "currency text",
        "amount bigint",
        "cause text",
        "content jsonb");
  }

  private static void add(Rows rows, SubscriptionId subscription, Billed billed) {
    var rate = billed.rate();
    rows.add(
        subscription,
        kind(rate.item()),
        key(rate.item()),
        rate.charge(),
        rate.version(),
        unitPrice(rate),
        quantity(rate),
        billed.stretch().from(),
        billed.stretch().to(),
        billed.period().from(),
        billed.period().to(),
        billed.amount().currency().getCurrencyCode(),
        billed.amount().minor(),
        Causes.write(billed.last()),
        BillingJson.BILLED.write(billed));
  }

  static String kind(Item item) {
    return switch (item) {
      case Item.OfPlan plan -> "plan";
      case Item.OfAddOn addOn -> "addon";
      case Item.OfCoupon coupon -> "coupon";
      case Item.OneOff once -> "once";
    };
  }

  /// What tells an item apart from all others of its kind.
  private static String key(Item item) {
    return switch (item) {
      case Item.OfPlan plan -> plan.key();
      case Item.OfAddOn addOn -> addOn.key();
      case Item.OfCoupon coupon -> coupon.key();
      case Item.OneOff once -> once.fact().text();
    };
  }

  /// Nothing where there is not one price.
  static Decimal unitPrice(Rate rate) {
    return switch (rate) {
      case Rate.Fee fee -> fee.unitPrice();
      case Rate.Reckoned reckoned -> Decimal.ZERO;
      case Rate.Discount discount -> Decimal.ZERO;
    };
  }

  private static Decimal quantity(Rate rate) {
    return switch (rate) {
      case Rate.Fee fee -> fee.quantity();
      case Rate.Reckoned reckoned -> Decimal.ZERO;
      case Rate.Discount discount -> Decimal.ZERO;
    };
  }

  static void tried(Tx tx, List<Posting> postings) {
    var rows = Rows.of("tried", "customer uuid", "family text");
    postings.forEach(
        posting -> posting.tried.forEach(family -> rows.add(posting.before().customer(), family)));
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

  /// When each subscription falls due next; a row that is not needed any more goes.
  static void due(Tx tx, List<Posting> postings) {
    var next = Rows.of("dues", "subscription uuid", "instant timestamptz");
    var never = Rows.of("never", "subscription uuid");
    postings.stream()
        .flatMap(posting -> posting.saved.values().stream())
        .forEach(one ->
            Cycle.due(one.book())
                .ifPresentOrElse(at -> next.add(one.id(), at), () -> never.add(one.id())));
    tx.add(
        """
        insert into due (tenant, kind, object, instant)
        select :tenant, 'bill', subscription, instant
        from <dues>
        on conflict (tenant, kind, object) do update
        set
          instant = excluded.instant,
          held_until = null,
          failure = null
        """,
        next);
    tx.add(
        """
        delete from due
        where tenant = :tenant
          and kind = 'bill'
          and object in (
            select subscription
            from <never>)
        """,
        never);
  }
}
