package dev.midcycle.alert;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Stamp;
import dev.midcycle.customer.Edit;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Subquery;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.job.WorkQueue.Due;
import dev.midcycle.money.Money;
import java.util.ArrayList;
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

  /// Asks for the rules of the `subscriptions` that are wanted.
  public static Asked ask(Tx tx, Subquery wanted) {
    return new Asked(RuleStore.ask(tx, wanted));
  }

  /// What is known of them once it is sent.
  public static final class Asked {
    private final Answer<RuleStore.RuleRow> rows;

    private Asked(Answer<RuleStore.RuleRow> rows) {
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

  public SpendingRule find(UnitOfWork unit, SubscriptionId subscription) {
    return transactions.read(
        unit,
        tx -> {
          var found = ask(tx, subscription);
          tx.send();
          return found.of(subscription);
        });
  }

  /// Asks for the rule of one subscription.
  public static Asked ask(Tx tx, SubscriptionId subscription) {
    return new Asked(RuleStore.ask(tx, subscription));
  }

  /// Without a budget nothing is stopped at it.
  public SpendingRule budget(
      UnitOfWork unit, Of subscription, Optional<Money> budget, Stamp stamp) {
    var activity = budgetSet(subscription, budget, stamp);
    return change(unit, subscription, before -> before.with(budget), activity);
  }

  /// What is to be different; what is left out stays.
  public record Update(Edit<Money> budget, Optional<SpendingRule.Stop> stop) {}

  /// Both parts in one. Empty, and nothing is done, where there is no budget to stop at.
  public Optional<SpendingRule> update(
      UnitOfWork unit, Of subscription, Update update, Stamp stamp) {
    return transactions.write(
        unit,
        tx -> {
          var before = locked(tx, subscription);
          var budget = update.budget().of(before.budget());
          if (budget.isEmpty() && update.stop().equals(Optional.of(SpendingRule.Stop.BUDGET))) {
            return Optional.empty();
          }
          var after = before.with(budget);
          var whole = new SpendingRule(budget, update.stop().orElse(after.stop()));
          save(tx, subscription, whole, activities(subscription, update, stamp));
          return Optional.of(whole);
        });
  }

  private List<Activity> activities(Of subscription, Update update, Stamp stamp) {
    var all = new ArrayList<Activity>();
    if (!update.budget().isKept()) {
      all.add(budgetSet(subscription, update.budget().of(Optional.empty()), stamp));
    }
    update.stop().ifPresent(stop -> all.add(stopSet(subscription, stop, stamp)));
    return all;
  }

  private Activity budgetSet(Of subscription, Optional<Money> budget, Stamp stamp) {
    var details =
        budget
            .map(one ->
                Map.of("amount", one.toString(), "currency", one.currency().getCurrencyCode()))
            .orElse(Map.of());
    return Activity.of(ids.next(), stamp, Action.BUDGET_SET, subscription.id()).details(details);
  }

  private Activity stopSet(Of subscription, SpendingRule.Stop stop, Stamp stamp) {
    return Activity.of(ids.next(), stamp, Action.STOP_SET, subscription.id())
        .details(Map.of("stop", stop.code()));
  }

  /// Throws where there is no budget to stop at.
  public SpendingRule stop(UnitOfWork unit, Of subscription, SpendingRule.Stop stop, Stamp stamp) {
    var activity = stopSet(subscription, stop, stamp);
    return change(unit, subscription, before -> new SpendingRule(before.budget(), stop), activity);
  }

  private SpendingRule change(
      UnitOfWork unit, Of subscription, UnaryOperator<SpendingRule> change, Activity activity) {
    return transactions.write(
        unit,
        tx -> {
          var after = change.apply(locked(tx, subscription));
          save(tx, subscription, after, List.of(activity));
          return after;
        });
  }

  private static SpendingRule locked(Tx tx, Of subscription) {
    RuleStore.lock(tx, subscription.id());
    var before = ask(tx, subscription.id());
    tx.send();
    return before.of(subscription.id());
  }

  private static void save(Tx tx, Of subscription, SpendingRule rule, List<Activity> activities) {
    RuleStore.save(tx, subscription, rule);
    WorkQueue.add(tx, WorkQueue.Kind.ALERT, List.of(Due.atOnce(subscription.customer())));
    Activities.write(
        tx,
        activities.stream()
            .map(one -> one.customer(subscription.customer()).subscription(subscription.id()))
            .toList());
    tx.commit();
  }
}
