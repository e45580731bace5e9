package dev.midcycle.alert;

import dev.midcycle.db.Message;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import java.util.Currency;
import java.util.List;

/// Rows of `spending_rule`.
final class RuleStore {
  private RuleStore() {}

  record RuleRow(SubscriptionId subscription, SpendingRule rule) {}

  /// Of the subscriptions that the message has selected (their ids are in the setting
  /// `midcycle.subscriptions`).
  static Message.Answer<RuleRow> ask(Message message) {
    return message.ask(
        """
        select subscription, currency, cast(budget as numeric) as budget, stop
        from spending_rule
        where tenant = :tenant
          and subscription in (select unnest(cast(current_setting('midcycle.subscriptions') as uuid[])))
        """,
        row -> {
          var currency = Currency.getInstance(row.text("currency"));
          var budget = row.maybeDecimal("budget");
          return new RuleRow(
              new SubscriptionId(row.uuid("subscription")),
              new SpendingRule(
                  budget.map(minor -> new Money(currency, minor.longValueExact())),
                  SpendingRule.Stop.of(row.text("stop")).orElseThrow()));
        });
  }

  static void select(Message message, SubscriptionId subscription) {
    message
        .bind("ruleOf", List.of(subscription))
        .add(
            """
            select set_config('midcycle.subscriptions', cast(cast(:ruleOf as uuid[]) as text), true)
            """);
  }

  /// Whoever else changes the rule waits.
  static void lock(Message message, SubscriptionId subscription) {
    message
        .bind("ruleSubscription", subscription)
        .add(
            """
            select 1
            from subscription
            where tenant = :tenant
              and id = :ruleSubscription
            for no key update
            """);
  }

  static void save(Message message, SpendingRules.Of subscription, SpendingRule rule) {
    message
        .bind("ruleCustomer", subscription.customer())
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
