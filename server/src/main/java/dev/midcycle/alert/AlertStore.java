package dev.midcycle.alert;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Conditions;
import dev.midcycle.db.Page;
import dev.midcycle.db.Row;
import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import dev.midcycle.id.AlertId;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rows of `usage_alert`.
final class AlertStore {
  private AlertStore() {}

  /// The subscriptions of these customers that run.
  static Answer<SubscriptionId> running(Tx tx, List<UUID> customers) {
    return tx.bind("customers", customers)
        .ask(
            """
            select id
            from subscription
            where tenant = :tenant
              and customer = any(cast(:customers as uuid[]))
              and status in ('trial', 'active')
            """,
            row -> new SubscriptionId(row.uuid("id")));
  }

  /// Gives those that are new: the same was not raised before in the period, with as much to use.
  static Answer<AlertId> insert(Tx tx, List<Alert> alerts) {
    var rows =
        Rows.of(
            "alerts",
            "id uuid",
            "customer uuid",
            "subscription uuid",
            "meter text",
            "charge text",
            "name text",
            "percent int",
            "period_starts timestamptz",
            "period_ends timestamptz",
            "most numeric",
            "reached numeric",
            "at timestamptz");
    for (var one : alerts) {
      rows.add(
          one.id(),
          one.customer(),
          one.subscription(),
          one.meter().orElse(""),
          one.charge().orElse(""),
          one.name(),
          one.percent(),
          one.period().from(),
          one.period().to(),
          one.most(),
          one.reached(),
          one.at());
    }
    return tx.ask(
        """
        insert into usage_alert (
          tenant, id, customer, subscription, meter, charge, name, percent, period_starts, period_ends, most, reached, at)
        select
          :tenant, id, customer, subscription, meter, charge, name, percent, period_starts, period_ends, most, reached, at
        from <alerts>
        where not exists (
          select 1
          from usage_alert told
          where told.tenant = :tenant
            and told.subscription = alerts.subscription
            and told.meter = alerts.meter
            and told.charge = alerts.charge
            and told.period_starts = alerts.period_starts
            and told.percent >= alerts.percent
            and told.most >= alerts.most)
        on conflict on constraint usage_alert_once do nothing
        returning id
        """,
        rows,
        row -> new AlertId(row.uuid("id")));
  }

  /// Newest first.
  static Answer<Alert> list(Tx tx, CustomerId customer, Page.Slice slice) {
    return tx.bind("customer", customer)
        .bind("limit", slice.oneMore())
        .with(new Conditions().when("after", slice.after(), "id < :after"))
        .ask(
            """
            select id, customer, subscription, meter, charge, name, percent, period_starts, period_ends, most, reached, at
            from usage_alert
            where tenant = :tenant
              and customer = :customer
            <conditions>
            order by id desc
            limit :limit
            """,
            AlertStore::alert);
  }

  /// Of the periods of a subscription that go on.
  ///
  /// @param system what the time is for a tenant without a clock of its own
  static Answer<Alert> running(Tx tx, SubscriptionId subscription, Instant system) {
    return tx.bind("alertsOf", subscription)
        .bind("alertsAt", system)
        .ask(
            """
            select id, customer, subscription, meter, charge, name, percent, period_starts, period_ends, most, reached, at
            from usage_alert
            where tenant = :tenant
              and subscription = :alertsOf
              and period_ends > coalesce((select clock from tenant where id = :tenant), :alertsAt)
            order by id
            """,
            AlertStore::alert);
  }

  private static Alert alert(Row row) {
    return new Alert(
        new AlertId(row.uuid("id")),
        new CustomerId(row.uuid("customer")),
        new SubscriptionId(row.uuid("subscription")),
        Optional.of(row.text("meter")).filter(text -> !text.isEmpty()),
        Optional.of(row.text("charge")).filter(text -> !text.isEmpty()),
        row.text("name"),
        row.count("percent"),
        new Stretch(row.instant("period_starts"), row.instant("period_ends")),
        new Decimal(row.decimal("most")),
        new Decimal(row.decimal("reached")),
        row.instant("at"));
  }
}
