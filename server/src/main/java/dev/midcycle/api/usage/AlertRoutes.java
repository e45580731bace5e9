package dev.midcycle.api.usage;

import dev.midcycle.alert.Alerts;
import dev.midcycle.alert.SpendingRule;
import dev.midcycle.alert.SpendingRule.Stop;
import dev.midcycle.alert.SpendingRules;
import dev.midcycle.api.CallParams;
import dev.midcycle.api.Patches;
import dev.midcycle.api.Routes;
import dev.midcycle.audit.Stamp;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.subscription.Subscriptions;
import dev.midcycle.words.Phrases;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Alerts about usage, and the budget and stop that customers set.
public final class AlertRoutes implements Routes {
  private static final Phrases WORDS = Phrases.of("refusals");
  private static final Problem NO_BUDGET =
      Problem.invalid("/stop", "needs a budget; set one first");

  private final Subscriptions subscriptions;
  private final Alerts alerts;
  private final SpendingRules rules;

  public AlertRoutes(Subscriptions subscriptions, Alerts alerts, SpendingRules rules) {
    this.subscriptions = subscriptions;
    this.alerts = alerts;
    this.rules = rules;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/customers/{customer}/alerts", Who.merchantOrMembers(), this::list),
        Route.get(
            "/v1/subscriptions/{subscription}/spending-rule", Who.merchantOrMembers(), this::rule),
        Route.patch(
            "/v1/subscriptions/{subscription}/spending-rule", Who.merchantOrPayers(), this::update),
        Route.patch(
            "/v1/subscriptions/{subscription}/budget", Who.merchantOrPayers(), this::budget),
        Route.patch("/v1/subscriptions/{subscription}/stop", Who.merchantOrAdmins(), this::stop));
  }

  private Answer list(Call call) {
    var customer = CallParams.customer(call);
    var told =
        CallParams.found(alerts.list(call.unit(), customer, CallParams.slice(call)), "customer");
    var whose = told.customer();
    return Answer.ok(
        CallParams.page(
            told.alerts(), alert -> AlertView.of(alert, whose.zone(), whose.currency())));
  }

  private Answer rule(Call call) {
    var seen = own(call);
    return Answer.ok(SpendingRuleView.of(rules.find(call.unit(), of(seen).id())));
  }

  record RuleUpdate(Optional<String> budget, Optional<String> stop) {}

  /// Whoever pays sets the budget; where use stops, only an admin or the merchant says.
  private Answer update(Call call) {
    var seen = own(call);
    var body = call.body(RuleUpdate.class);
    if (body.stop().isPresent() && !Who.merchantOrAdmins().allows(call.who())) {
      throw new Problem.Forbidden(WORDS.say("only_admin_stops")).thrown();
    }
    var update =
        new SpendingRules.Update(
            Patches.edit(call, "budget", body.budget().map(text -> money("/budget", text, seen))),
            body.stop().flatMap(Stop::of));
    return rules
        .update(call.unit(), of(seen), update, stamp(call, seen))
        .map(rule -> Answer.ok(SpendingRuleView.of(rule)))
        .orElseThrow(() -> NO_BUDGET.thrown());
  }

  private static Money money(String place, String text, Subscriptions.Seen seen) {
    return money(place, text, of(seen).currency());
  }

  record BudgetUpdate(Optional<String> amount) {}

  private Answer budget(Call call) {
    var seen = own(call);
    var budget = call.body(BudgetUpdate.class).amount().map(text -> money("amount", text, seen));
    return Answer.ok(
        SpendingRuleView.of(rules.budget(call.unit(), of(seen), budget, stamp(call, seen))));
  }

  /// No finer than the customer's currency: nothing is rounded that a person wrote down.
  private static Money money(String place, String text, Currency currency) {
    var amount = Decimal.of(text);
    if (amount.value().scale() > Money.decimals(currency)) {
      throw Problem.invalid(
              place, "%s has %d decimals".formatted(currency, Money.decimals(currency)))
          .thrown();
    }
    if (amount.compareTo(Decimal.ZERO) <= 0) {
      throw Problem.invalid(place, "must be above zero; null removes the budget").thrown();
    }
    return Money.exactly(currency, amount.value());
  }

  record StopUpdate(String at) {}

  private Answer stop(Call call) {
    var seen = own(call);
    var stop = Stop.of(call.body(StopUpdate.class).at()).orElseThrow();
    if (stop == Stop.BUDGET && budgetOf(call, seen).isEmpty()) {
      throw Problem.invalid("at", "needs a budget; set one first").thrown();
    }
    return Answer.ok(
        SpendingRuleView.of(rules.stop(call.unit(), of(seen), stop, stamp(call, seen))));
  }

  private Optional<Money> budgetOf(Call call, Subscriptions.Seen seen) {
    SpendingRule rule = rules.find(call.unit(), of(seen).id());
    return rule.budget();
  }

  private Subscriptions.Seen own(Call call) {
    var id = call.id("subscription", SubscriptionId::parse);
    var seen = CallParams.found(subscriptions.find(call.unit(), id), "subscription");
    call.mayTouch(seen.account().customer(), "subscription");
    return seen;
  }

  private static Stamp stamp(Call call, Subscriptions.Seen seen) {
    return new Stamp(CallParams.actor(call), seen.now());
  }

  private static SpendingRules.Of of(Subscriptions.Seen seen) {
    var account = seen.account();
    return new SpendingRules.Of(
        account.customer(), account.subscription().orElseThrow().id(), account.currency());
  }
}
