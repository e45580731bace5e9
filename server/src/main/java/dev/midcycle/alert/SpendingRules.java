package dev.midcycle.alert;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.db.Message;
import dev.midcycle.db.Transactions;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.id.TenantId;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What customers want of their usage.
public final class SpendingRules {
  private final Transactions transactions;
  private final NewIds ids;

  public SpendingRules(Transactions transactions, NewIds ids) {
    this.transactions = transactions;
    this.ids = ids;
  }

  /// Adds to a message what brings the rules of the subscriptions that it has selected.
  public static Asked ask(Message message) {
    return new Asked(RuleStore.ask(message));
  }

  /// What such a message brings.
  public static final class Asked {
    private final Message.Answer<RuleStore.RuleRow> rows;

    private Asked(Message.Answer<RuleStore.RuleRow> rows) {
      this.rows = rows;
    }

    public SpendingRule of(SubscriptionId subscription) {
      return rows.rows().stream()
          .filter(row -> row.subscription().equals(subscription))
          .map(RuleStore.RuleRow::rule)
          .findFirst()
          .orElse(SpendingRule.NONE);
    }
  }

  /// A subscription whose rule is changed.
  public record Of(CustomerId customer, SubscriptionId id, Currency currency) {}

  public SpendingRule find(TenantId tenant, SubscriptionId subscription) {
    return transactions.alone(
        tenant,
        handle -> {
          var message = new Message(tenant);
          var found = asked(message, subscription);
          message.send(handle);
          return found.of(subscription);
        });
  }

  private static Asked asked(Message message, SubscriptionId subscription) {
    RuleStore.select(message, subscription);
    return ask(message);
  }

  /// Without a budget nothing is stopped at it.
  public SpendingRule budget(
      TenantId tenant, Of subscription, Optional<Money> budget, Instant now, Actor who) {
    var details =
        budget
            .map(one ->
                Map.of("amount", one.toString(), "currency", one.currency().getCurrencyCode()))
            .orElse(Map.of());
    var activity =
        Activity.of(ids.next(), now, who, Action.BUDGET_SET, subscription.id()).details(details);
    return change(tenant, subscription, before -> before.with(budget), activity);
  }

  /// Throws where there is no budget to stop at.
  public SpendingRule stop(
      TenantId tenant, Of subscription, SpendingRule.Stop stop, Instant now, Actor who) {
    var activity =
        Activity.of(ids.next(), now, who, Action.STOP_SET, subscription.id())
            .details(Map.of("stop", stop.code()));
    return change(
        tenant, subscription, before -> new SpendingRule(before.budget(), stop), activity);
  }

  private SpendingRule change(
      TenantId tenant, Of subscription, UnaryOperator<SpendingRule> change, Activity activity) {
    return transactions.in(
        tenant,
        handle -> {
          var look = new Message(tenant);
          RuleStore.lock(look, subscription.id());
          var before = asked(look, subscription.id());
          look.send(handle);
          var after = change.apply(before.of(subscription.id()));
          var write = new Message(tenant);
          RuleStore.save(write, subscription, after);
          AlertStore.ask(write, subscription.customer());
          Activities.write(
              write,
              List.of(activity.customer(subscription.customer()).subscription(subscription.id())));
          write.send(Transactions.closing(handle));
          return after;
        });
  }
}
