package dev.midcycle.api.usage;

import dev.midcycle.alert.Alert;
import dev.midcycle.api.view.PeriodView;
import dev.midcycle.api.view.Words;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.words.English;
import dev.midcycle.words.Phrases;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

/// An alert about a customer's usage or budget.
///
/// @param about `included` or `budget`
public record AlertView(
    String id,
    String subscription,
    String at,
    String about,
    Optional<String> meter,
    Optional<String> charge,
    int percent,
    PeriodView period,
    String most,
    String reached,
    String text,
    String createdAt) {
  private static final Phrases WORDS = Phrases.of("usage");

  public static AlertView of(Alert alert, ZoneId zone, Currency currency) {
    return new AlertView(
        alert.id().text(),
        alert.subscription().text(),
        alert.at().toString(),
        alert.isOfBudget() ? "budget" : "included",
        alert.meter(),
        alert.charge(),
        alert.percent(),
        Words.period(alert.period(), zone),
        alert.most().toString(),
        alert.reached().toString(),
        alert.isOfBudget() ? budget(alert, currency) : included(alert),
        alert.at().toString());
  }

  private static String budget(Alert alert, Currency currency) {
    var budget = money(alert.most(), currency);
    return alert.percent() == 100
        ? WORDS.say("budget_reached", "budget", budget)
        : WORDS.say("budget_partly", "percent", alert.percent(), "budget", budget);
  }

  private static String money(Decimal amount, Currency currency) {
    return English.money(Money.exactly(currency, amount.value()));
  }

  private static String included(Alert alert) {
    return WORDS.say(
        "included_used",
        "name",
        alert.name(),
        "percent",
        alert.percent(),
        "most",
        English.number(alert.most()));
  }
}
