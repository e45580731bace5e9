package dev.midcycle.invoice;

import dev.midcycle.billing.BillingState;
import dev.midcycle.catalog.Country;
import dev.midcycle.charging.Billed;
import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Rate;
import dev.midcycle.charging.Taxed;
import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.subscription.BillingJson;
import dev.midcycle.subscription.Causes;
import dev.midcycle.terms.Item;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

/// Writes what stands billed, and the tax that was charged with it.
final class BilledStore {
  private BilledStore() {}

  /// What no longer stands is taken out before what stands instead is put in.
  static void billed(Tx tx, List<AccountUpdate> updates) {
    var gone = billedRows("gone");
    var put = billedRows("put");
    for (var update : updates) {
      for (var subscription : update.saved.values()) {
        var before = billedBefore(update, subscription.id());
        var after = update.billed.getOrDefault(subscription.id(), before);
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
          and b.period_ends = gone.period_ends
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
  static void taxed(Tx tx, List<AccountUpdate> updates) {
    var rows =
        Rows.of(
            "taxed",
            "subscription uuid",
            "cause text",
            "rate numeric",
            "inclusive boolean",
            "country text",
            "currency text",
            "net bigint",
            "tax bigint",
            "returned bigint",
            "ends timestamptz");
    for (var update : updates) {
      update.taxed.forEach((id, all) ->
          all.stream()
              .filter(one -> !taxedBefore(update, id).contains(one))
              .forEach(one -> add(rows, id, one)));
    }
    insert(tx, rows);
    shared(tx, updates);
    forget(tx, updates);
  }

  /// What a document charged that is void now.
  private static void forget(Tx tx, List<AccountUpdate> updates) {
    var rows = Rows.of("forgotten", "subscription uuid", "cause text");
    for (var update : updates) {
      update.voided.forEach(
          cause -> update.taxed.keySet().forEach(id -> rows.add(id, Causes.write(cause))));
    }
    if (!rows.isEmpty()) {
      tx.add(
          """
          delete from billed_tax b
          using <forgotten>
          where b.tenant = :tenant
            and b.subscription = forgotten.subscription
            and b.cause = forgotten.cause
          """,
          rows);
    }
  }

  private static void insert(Tx tx, Rows rows) {
    tx.add(
        """
        insert into billed_tax (
          tenant, subscription, cause, rate, inclusive, country, currency, net, tax, returned, ends)
        select :tenant, subscription, cause, rate, inclusive, country, currency, net, tax, returned, ends
        from <taxed>
        on conflict (tenant, subscription, cause, rate, inclusive) do update
        set returned = excluded.returned
        """,
        rows);
  }

  /// Of what several are charged, that of which more has come back, or less once a document is
  /// void: as it was saved last.
  private static List<Taxed> shared(AccountUpdate update) {
    var known = new LinkedHashMap<List<Object>, Taxed>();
    update.taxed.forEach((id, all) ->
        all.stream()
            .filter(one -> one.document() instanceof Cause.Together)
            .filter(one -> hasChanged(one, taxedBefore(update, id)))
            .forEach(one ->
                known.merge(
                    List.of(one.document(), one.rate()),
                    one,
                    (a, b) -> a.returned().compareTo(b.returned()) > 0 ? a : b)));
    return List.copyOf(known.values());
  }

  /// What was charged just now has not, unless some of it is back already.
  private static boolean hasChanged(Taxed one, List<Taxed> before) {
    return !before.contains(one)
        && (!one.returned().isZero() || before.stream().anyMatch(one::isOf));
  }

  /// What has come back, by one, of documents that are for several, all of them know.
  private static void shared(Tx tx, List<AccountUpdate> updates) {
    var rows =
        Rows.of(
            "shared",
            "customer uuid",
            "cause text",
            "rate numeric",
            "inclusive boolean",
            "returned bigint");
    for (var update : updates) {
      shared(update)
          .forEach(one ->
              rows.add(
                  update.before().customer(),
                  Causes.write(one.document()),
                  one.rate().rate(),
                  one.rate().inclusive(),
                  one.returned().minor()));
    }
    if (!rows.isEmpty()) {
      tx.add(
          """
          update billed_tax b
          set returned = shared.returned
          from <shared>
          where b.tenant = :tenant
            and b.subscription in (
              select s.id
              from subscription s
              where s.tenant = :tenant
                and s.customer = shared.customer)
            and b.cause = shared.cause
            and b.rate = shared.rate
            and b.inclusive = shared.inclusive
            and b.returned <> shared.returned
          """,
          rows);
    }
  }

  private static void add(Rows rows, SubscriptionId subscription, Taxed one) {
    rows.add(
        subscription,
        Causes.write(one.document()),
        one.rate().rate(),
        one.rate().inclusive(),
        one.rate().country().map(Country::code),
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
      case Rate.Ordered ordered -> Decimal.ZERO;
      case Rate.Reckoned reckoned -> Decimal.ZERO;
      case Rate.Discount discount -> Decimal.ZERO;
    };
  }

  private static Decimal quantity(Rate rate) {
    return switch (rate) {
      case Rate.ForPeriod fee -> fee.quantity();
      case Rate.Reckoned reckoned -> Decimal.ZERO;
      case Rate.Discount discount -> Decimal.ZERO;
    };
  }

  private static List<Billed> billedBefore(AccountUpdate update, SubscriptionId id) {
    return update.before().state(id).map(BillingState::billed).orElse(List.of());
  }

  private static List<Taxed> taxedBefore(AccountUpdate update, SubscriptionId id) {
    return update.before().state(id).map(state -> state.carried().taxed()).orElse(List.of());
  }
}
