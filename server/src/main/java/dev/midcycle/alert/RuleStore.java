package dev.midcycle.alert;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Subquery;
import dev.midcycle.db.Tx;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import java.util.Currency;

/// Rows of `spending_rule`.
final class RuleStore {
  private RuleStore() {}

  record RuleRow(SubscriptionId subscription, SpendingRule rule) {}

  /// Of the `subscriptions` that are wanted.
  static Answer<RuleRow> ask(Tx tx, Subquery wanted) {
    return tx.parameters()
        .with(wanted)
        .ask(
            """
            with <wanted>
            select subscription, currency, cast(budget as numeric) as budget, stop
            from spending_rule
            where tenant = :tenant
              and subscription in (select unnest(subscriptions) from wanted)
            """,
            RuleStore::read);
  }

  static Answer<RuleRow> ask(Tx tx, SubscriptionId subscription) {
    return tx.bind("subscription", subscription)
        .ask(
            """
            select subscription, currency, cast(budget as numeric) as budget, stop
            from spending_rule
            where tenant = :tenant
              and subscription = :subscription
            """,
            RuleStore::read);
  }

  private static RuleRow read(Row row) {
    var currency = Currency.getInstance(row.text("currency"));
    var budget = row.maybeDecimal("budget");
    return new RuleRow(
        new SubscriptionId(row.uuid("subscription")),
        new SpendingRule(
            budget.map(minor -> new Money(currency, minor.longValueExact())),
            SpendingRule.Stop.of(row.text("stop")).orElseThrow()));
  }

  /// Whoever else changes the rule waits.
  static void lock(Tx tx, SubscriptionId subscription) {
    tx.bind("ruleSubscription", subscription)
        .add(
            """
            select 1
            from subscription
            where tenant = :tenant
              and id = :ruleSubscription
            for no key update
            """);
  }

  static void save(Tx tx, SpendingRules.Of subscription, SpendingRule rule) {
    tx.bind("ruleCustomer", subscription.customer())
        .bind("ruleSubscription", subscription.id())
        .bind("ruleCurrency", subscription.currency().getCurrencyCode())
        .bind("budget", rule.budget().map(Money::minor))
        .bind("stop", rule.stop().code())
        .add(
            """
            insert into spending_rule (tenant, subscription, customer, currency, budget, stop)
            values (:tenant, :ruleSubscription, :ruleCustomer, :ruleCurrency, cast(:budget as bigint), :stop)
            on conflict (tenant, subscription) do update
            set
              currency = excluded.currency,
              budget = excluded.budget,
              stop = excluded.stop
            """);
  }
}
