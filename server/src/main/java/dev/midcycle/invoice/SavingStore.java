package dev.midcycle.invoice;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import dev.midcycle.subscription.BillingJson;
import dev.midcycle.subscription.MeterLevels;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.terms.Fact;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes what became of subscriptions.
final class SavingStore {
  private SavingStore() {}

  static void subscriptions(Tx tx, List<AccountUpdate> updates) {
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
            "waived jsonb",
            "advanced_to timestamptz",
            "due_at timestamptz",
            "reserved_by uuid",
            "created_at timestamptz");
    for (var update : updates) {
      for (var one : update.saved.values()) {
        add(rows, one, update);
      }
    }
    tx.add(
        """
        insert into subscription (
          tenant, id, customer, catalog, versions, status, plan, interval, addons, opening, opened_on, levels, late_usage,
          open_facts, pending, spent_on, waived, advanced_to, due_at, reserved_by,
          created_at)
        select
          :tenant, id, customer, catalog, cast(versions as int[]), status, plan, interval, cast(addons as text[]), opening, opened_on,
          levels, late_usage, cast(open_facts as uuid[]), pending, spent_on, waived, advanced_to, due_at,
          reserved_by, created_at
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
          waived = excluded.waived,
          advanced_to = excluded.advanced_to,
          due_at = excluded.due_at,
          reserved_by = excluded.reserved_by
        """,
        rows);
  }

  private static void add(Rows rows, Subscription subscription, AccountUpdate update) {
    var state = subscription.state();
    var terms = subscription.terms(state.advancedTo());
    rows.add(
        subscription.id(),
        subscription.customer(),
        subscription.catalog(),
        array(
            BillingJson.versionsIn(
                    List.of(
                        state.history().opening(), state.facts(), state.billed(), state.pending()))
                .stream()
                .map(Object::toString)
                .toList()),
        terms.status().name().toLowerCase(Locale.ROOT),
        terms.plan().plan(),
        terms.interval(),
        array(terms.addOns().stream().map(AddOnKey::value).toList()),
        BillingJson.OPENING.write(state.history().opening()),
        state.openedOn(),
        BillingJson.LEVELS.write(new MeterLevels(state.usage().levels())),
        state.billingRules().lateUsage().name().toLowerCase(Locale.ROOT),
        array(state.facts().stream().map(fact -> fact.id().uuid().toString()).toList()),
        state.pending().map(BillingJson.PENDING::write),
        BillingJson.SPENT.writeAll(state.carried().spent()),
        BillingJson.WAIVED.writeAll(state.carried().waived()),
        state.advancedTo(),
        update.due.getOrDefault(subscription.id(), Optional.empty()),
        update.reservedBy(subscription),
        subscription.createdAt());
  }

  /// An array of arrays must be even, so each goes as its text.
  private static String array(List<String> values) {
    return values.stream().collect(Collectors.joining(",", "{", "}"));
  }

  /// Of those that are not saved besides.
  static void reservations(Tx tx, List<AccountUpdate> updates) {
    var rows = Rows.of("reservations", "subscription uuid", "payment uuid");
    for (var update : updates) {
      update.reservations.forEach((subscription, payment) -> {
        if (!update.saved.containsKey(subscription)) {
          rows.add(subscription, payment);
        }
      });
    }
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

  static void facts(Tx tx, List<AccountUpdate> updates) {
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
    updates.stream()
        .flatMap(update -> update.happened.stream())
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
}
